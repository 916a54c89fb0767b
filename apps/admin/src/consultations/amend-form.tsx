import { matterKinds, serviceChannels, serviceKinds, serviceModes, serviceResults, type Day } from '@linfa/domain';
import { Input } from 'antd';
import { nobodyNamed } from '../duty/adviser-select';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { CodeSelect } from '../form/inputs/code-select';
import { CountInput } from '../form/inputs/count-input';
import { DayInput } from '../form/inputs/day-input';
import { YuanInput } from '../form/inputs/yuan-input';
import type { Consultation } from './consultation';
import { NamedAdviser } from './named-adviser';

type Typed = { readonly change?: { readonly day?: Day; readonly adviser?: string } };

/** Corrects a line; what is left as it is stays. */
export function AmendForm({ row, done }: { readonly row: Consultation; readonly done: () => void }) {
  const { day, serviceKind, mode, channel, matter, result, persons, minutes, summary, amount } = row;
  return (
    <ActForm
      act="consultations.amend"
      draft={row.id}
      fixed={{ consultation: row.id, version: row.version }}
      initial={{ change: { day, serviceKind, mode, channel, matter, result, persons, minutes, summary, amount } }}
      toInput={(typed) => (namesNobody(typed) ? withoutAdviser(typed) : typed)}
      clears={(typed) => (namesNobody(typed) ? ['change.adviser'] : [])}
      submit="更正"
      done={done}
    >
      {(typed) => (
        <>
          <div className="field-row">
            <Field name="change.day" label="哪天">
              <DayInput />
            </Field>
            <Field name="change.matter" label="事项">
              <CodeSelect codes={matterKinds} />
            </Field>
          </div>
          <div className="field-row">
            <Field name="change.serviceKind" label="服务类型">
              <CodeSelect codes={serviceKinds} />
            </Field>
            <Field name="change.mode" label="方式">
              <CodeSelect codes={serviceModes} />
            </Field>
          </div>
          <div className="field-row">
            <Field name="change.channel" label="怎么来的">
              <CodeSelect codes={serviceChannels} />
            </Field>
            <Field name="change.result" label="结果">
              <CodeSelect codes={serviceResults} />
            </Field>
          </div>
          <div className="field-row">
            <Field name="change.persons" label="服务人次">
              <CountInput unit="人次" min={1} />
            </Field>
            <Field name="change.minutes" label="用时">
              <CountInput unit="分钟" />
            </Field>
            <Field name="change.amount" label="涉及金额" hint="只用于文书、法律意见和合同审查。">
              <YuanInput />
            </Field>
          </div>
          <NamedAdviser
            name="change.adviser"
            label="改为哪位法律顾问办的（选填）"
            hint={row.adviser === null ? '现在没有写明。' : `现在是${row.adviser}。`}
            placeholder="不改"
            nobody={row.adviser === null ? undefined : '不注明'}
            community={row.community.code}
            day={(typed as Typed).change?.day}
          />
          <Field name="change.summary" label="简要情况">
            <Input.TextArea rows={4} />
          </Field>
          <Field name="reason" label="更正的理由" hint="原来的值会保留，看得到谁、何时、为何更正。">
            <Input />
          </Field>
        </>
      )}
    </ActForm>
  );
}

/** Leaving the field empty leaves the adviser as it was: that it was nobody is a choice of its own. */
function namesNobody(typed: Typed): boolean {
  return typed.change?.adviser === nobodyNamed;
}

function withoutAdviser({ change, ...typed }: Typed): Record<string, unknown> {
  return { ...typed, change: { ...change, adviser: undefined } };
}
