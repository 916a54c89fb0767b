import type { AnswerOf } from '@linfa/contract';
import { confirmations, performances, satisfactions } from '@linfa/domain';
import { Input } from 'antd';
import { Field } from '../../form/field';
import { CodeRadio } from '../../form/inputs/code-radio';
import { DayInput } from '../../form/inputs/day-input';
import { TextInput } from '../../form/inputs/text-input';
import { useToday } from '../../words/use-today';
import { partyChoice, type CaseDetail } from '../case-words';
import { CaseFormButton } from './case-form-button';
import { PartyChecks } from './party-checks';
import { sayWays } from './say-ways';

const { valid, invalid } = confirmations;

/** Performance, judicial confirmation and follow-up. */
export function AfterButtons({
  row,
  after,
}: {
  readonly row: CaseDetail;
  readonly after: AnswerOf<'mediation.afterAgreement'>;
}) {
  const today = useToday();
  const day = (
    <Field name="day" label="日期">
      <DayInput />
    </Field>
  );
  const note = (
    <Field name="note" label="说明（选填）">
      <TextInput most={500} rows={2} />
    </Field>
  );
  return (
    <div className="act-row">
      {after.may.includes('perform') && (
        <CaseFormButton act="mediation.recordPerformance" row={row} label="登记履行情况" initial={{ day: today }}>
          <Field name="performance" label="履行情况">
            <CodeRadio codes={performances} />
          </Field>
          {day}
          {note}
        </CaseFormButton>
      )}
      {after.may.includes('follow-up') && (
        <CaseFormButton act="mediation.recordFollowUp" row={row} label="登记回访" initial={{ day: today }}>
          <Field name="party" label="回访谁">
            <CodeRadio codes={partyChoice(row)} />
          </Field>
          {day}
          <Field name="way" label="方式">
            <CodeRadio codes={sayWays} />
          </Field>
          <Field name="reason" label="回访事由">
            <Input placeholder="如：了解协议履行情况" />
          </Field>
          <Field name="performance" label="当事人所说的履行情况（选填）">
            <CodeRadio codes={performances} />
          </Field>
          <Field name="satisfaction" label="是否满意（选填）">
            <CodeRadio codes={satisfactions} />
          </Field>
          {note}
        </CaseFormButton>
      )}
      {after.may.includes('apply-confirmation') && (
        <CaseFormButton
          act="mediation.applyForConfirmation"
          row={row}
          label="申请司法确认"
          title="登记共同申请司法确认"
          submit="登记申请"
          initial={{ day: today }}
        >
          <Field name="court" label="受理的人民法院">
            <Input />
          </Field>
          {day}
          <Field name="applicants" label="共同申请的当事人" hint="须是协议的各方。">
            <PartyChecks row={row} />
          </Field>
        </CaseFormButton>
      )}
      {after.may.includes('confirm') && (
        <CaseFormButton
          act="mediation.recordConfirmation"
          row={row}
          label="登记确认结果"
          title="登记司法确认结果"
          submit="登记结果"
          initial={{ day: today }}
        >
          <Field name="result" label="人民法院的决定">
            <CodeRadio codes={{ valid, invalid }} />
          </Field>
          {day}
          <Field name="documentNumber" label="裁定书文号">
            <Input />
          </Field>
          <Field name="reason" label="说明（选填）">
            <TextInput most={500} rows={2} />
          </Field>
        </CaseFormButton>
      )}
    </div>
  );
}
