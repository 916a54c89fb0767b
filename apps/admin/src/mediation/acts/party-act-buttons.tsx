import { useToday } from '../../words/use-today';
import { Field } from '../../form/field';
import { CodeRadio } from '../../form/inputs/code-radio';
import { DayInput } from '../../form/inputs/day-input';
import { TextInput } from '../../form/inputs/text-input';
import { wordParty, type CaseDetail } from '../case-words';
import { CaseFormButton } from './case-form-button';
import { sayWays } from './say-ways';

/** Asking one party, and what it says. */
export function PartyActButtons({
  row,
  party,
}: {
  readonly row: CaseDetail;
  readonly party: CaseDetail['people'][number];
}) {
  const day = useToday();
  const who = wordParty(party);
  const of = { row, of: party.id, fixed: { party: party.id } };
  const way = (
    <Field name="way" label="怎样表示的">
      <CodeRadio codes={sayWays} />
    </Field>
  );
  const on = (
    <Field name="day" label="日期">
      <DayInput />
    </Field>
  );
  return (
    <div className="row-acts">
      {row.may.includes('invite') && party.consent === 'pending' && (
        <CaseFormButton
          act="mediation.inviteRespondent"
          {...of}
          label="征求意愿"
          title={`征求${who}的意愿`}
          submit="登记并通知"
          initial={{ day }}
        >
          <p className="soft">
            登记以后给{who}发通知，请其在手机上答复愿不愿意；没有手机号的，请当面或打电话问，再登记同意或拒绝。
          </p>
          {on}
        </CaseFormButton>
      )}
      {row.may.includes('begin') && party.consent === 'pending' && (
        <CaseFormButton
          act="mediation.recordConsent"
          {...of}
          label="同意调解"
          title={`${who}同意调解`}
          submit="登记同意"
          type="primary"
          initial={{ day }}
        >
          {way}
          {on}
        </CaseFormButton>
      )}
      {row.may.includes('refuse') && (
        <CaseFormButton
          act="mediation.recordRefusal"
          {...of}
          label="拒绝调解"
          title={`${who}拒绝调解`}
          submit="登记拒绝并结束案件"
          initial={{ day }}
        >
          <p className="soft">调解须各方自愿。登记后案件结束，各方会收到通知（人民调解法第十七条）。</p>
          {way}
          {on}
          <Field name="reason" label="理由（选填）">
            <TextInput most={500} />
          </Field>
        </CaseFormButton>
      )}
    </div>
  );
}
