import { endingGrounds, wordDate } from '@linfa/domain';
import { Field } from '../../form/field';
import { CodeRadio } from '../../form/inputs/code-radio';
import { CodeSelect } from '../../form/inputs/code-select';
import { DayInput } from '../../form/inputs/day-input';
import { TextInput } from '../../form/inputs/text-input';
import { useToday } from '../../words/use-today';
import type { CaseDetail } from '../case-words';
import { CaseFormButton } from './case-form-button';
import { PreventedFields } from './prevented-fields';
import { sayWays } from './say-ways';

/** More time, help from above, an end without agreement. */
export function OtherButtons({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  return (
    <>
      {row.may.includes('extend') && (
        <CaseFormButton
          act="mediation.extendClock"
          row={row}
          label="延长期限"
          done="期限已延长，各方会收到通知"
          initial={{ agreedOn: today }}
        >
          <p className="soft">
            {row.dueOn !== null && `现在的期限是${wordDate(row.dueOn, today)}。`}延长须各方都同意。
          </p>
          <Field name="to" label="新的期限">
            <DayInput />
          </Field>
          <Field name="applicantWay" label="申请人怎样表示同意">
            <CodeRadio codes={sayWays} />
          </Field>
          <Field name="respondentWay" label="被申请人怎样表示同意">
            <CodeRadio codes={sayWays} />
          </Field>
          <Field name="agreedOn" label="同意的日期">
            <DayInput />
          </Field>
          <Field name="reason" label="延长的原因">
            <TextInput most={500} />
          </Field>
        </CaseFormButton>
      )}
      {row.may.includes('escalate') && (
        <CaseFormButton act="mediation.escalate" row={row} label="上报" title="上报重大疑难纠纷" done="已上报">
          <p className="soft">案件仍在本单位办理和统计，上级会收到通知。</p>
          <Field name="to" label="报给">
            <CodeRadio codes={Object.fromEntries(row.above.map(({ code, name }) => [code, name]))} />
          </Field>
          <Field name="reason" label="情况和请求">
            <TextInput most={500} />
          </Field>
        </CaseFormButton>
      )}
      {row.may.includes('withdraw') && (
        <CaseFormButton
          act="mediation.withdraw"
          row={row}
          label="撤回或终止"
          title="登记撤回或终止"
          submit="登记并结束调解"
          initial={{ day: today }}
        >
          <Field name="ground" label="依据">
            <CodeSelect codes={endingGrounds} />
          </Field>
          <Field name="day" label="日期">
            <DayInput />
          </Field>
          <Field name="reason" label="说明（选填）">
            <TextInput most={500} />
          </Field>
          <PreventedFields />
        </CaseFormButton>
      )}
    </>
  );
}
