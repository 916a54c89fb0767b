import type { AnswerOf } from '@linfa/contract';
import { dayOf, referralOutcomes, referralTargets, wordDate } from '@linfa/domain';
import { Input } from 'antd';
import { PastValues } from '../amendments/past-values';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CodeSelect } from '../form/inputs/code-select';
import { DayInput } from '../form/inputs/day-input';
import { rolesOf, useMe } from '../session/session';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import { useToday } from '../words/use-today';

const referrers = ['adviser', 'mediator', 'community-clerk', 'street-officer'] as const;
/** What may be set, by what the row offers. */
const outcomeOfAct = { accept: 'accepted', complete: 'completed', reject: 'rejected' } as const;
type Row = AnswerOf<'referrals.list'>['items'][number];

/** Matters sent on to other offices, and what became of them. */
export function ReferralsPage() {
  const today = useToday();
  const { unit } = useUnits();
  const held = rolesOf(useMe());
  return (
    <Page
      title="转介"
      lead={`${unit?.name ?? ''}转给法律援助、公证、仲裁等部门的事项，和对方办理的结果。由咨询转出的，在“服务台账”里转介。`}
      acts={
        referrers.some((role) => held.has(role)) && (
          <FormButton label="登记转介" title="登记一件转介" type="primary" hotkey="n">
            {(close) => (
              <ActForm
                act="referrals.record"
                initial={{ unit: unit?.code ?? '', day: today }}
                submit="登记"
                done={close}
              >
                <Field name="unit" label="单位">
                  <UnitSelect />
                </Field>
                <Field name="target" label="转往">
                  <CodeSelect codes={referralTargets} />
                </Field>
                <Field name="day" label="哪天">
                  <DayInput />
                </Field>
                <div className="field-row">
                  <Field name="client.name" label="居民姓名（选填）">
                    <Input />
                  </Field>
                  <Field name="client.phone" label="手机号（选填）">
                    <Input inputMode="tel" />
                  </Field>
                </div>
                <Field name="note" label="说明（选填）">
                  <Input.TextArea rows={3} />
                </Field>
              </ActForm>
            )}
          </FormButton>
        )
      }
    >
      <section className="card">
        <ActTable
          act="referrals.list"
          input={unit === null ? null : { unit: unit.code }}
          filters={[
            { kind: 'period', label: '期间', usual: { from: dayOf(Number(today.slice(0, 4)), 1, 1), to: today } },
          ]}
          exportAs="转介"
          empty="这段时间没有转介。"
          columns={[
            { key: 'day', title: '日期', text: ({ day }) => wordDate(day, today) },
            { key: 'unit', title: '单位', text: ({ unit: { name } }) => name },
            { key: 'target', title: '转往', text: ({ target }) => referralTargets[target] },
            {
              key: 'from',
              title: '由来',
              text: ({ fromConsultation }) => (fromConsultation ? '由咨询转出' : '直接登记'),
            },
            {
              key: 'outcome',
              title: '结果',
              text: ({ outcome, outcomeDay }) =>
                `${referralOutcomes[outcome]}${outcomeDay === null ? '' : `，${wordDate(outcomeDay, today)}`}`,
            },
            {
              key: 'note',
              title: '说明',
              text: ({ note }) => note,
              render: ({ note }) => <span className="long-text">{note}</span>,
            },
          ]}
          acts={(row) => <ReferralActs row={row} />}
        />
      </section>
    </Page>
  );
}

function ReferralActs({ row }: { readonly row: Row }) {
  const today = useToday();
  const outcomes = Object.fromEntries(
    row.may.flatMap((act) => (act === 'amend' ? [] : [[outcomeOfAct[act], referralOutcomes[outcomeOfAct[act]]]])),
  );
  return (
    <>
      {Object.keys(outcomes).length > 0 && (
        <FormButton label="登记结果" title="登记转介的结果">
          {(close) => (
            <ActForm
              act="referrals.setOutcome"
              draft={row.id}
              fixed={{ referral: row.id }}
              initial={{ day: today }}
              submit="登记"
              done={close}
            >
              <Field name="outcome" label="对方的结果">
                <CodeSelect codes={outcomes} />
              </Field>
              <Field name="day" label="哪天">
                <DayInput />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {row.may.includes('amend') && (
        <FormButton label="更正" title="更正一件转介">
          {(close) => (
            <ActForm
              act="referrals.amend"
              draft={row.id}
              fixed={{ referral: row.id, version: row.version }}
              initial={{ change: { day: row.day, target: row.target, note: row.note } }}
              submit="更正"
              done={close}
            >
              <Field name="change.target" label="转往">
                <CodeSelect codes={referralTargets} />
              </Field>
              <Field name="change.day" label="哪天">
                <DayInput />
              </Field>
              <Field name="change.note" label="说明">
                <Input.TextArea rows={3} />
              </Field>
              <Field name="reason" label="更正的理由" hint="原来的值会保留。">
                <Input />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {row.version > 1 && row.may.includes('amend') && <PastValues kind="referral" record={row.id} />}
    </>
  );
}
