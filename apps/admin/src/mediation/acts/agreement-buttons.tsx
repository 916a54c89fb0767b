import { Field } from '../../form/field';
import { DayInput } from '../../form/inputs/day-input';
import { TextInput } from '../../form/inputs/text-input';
import { useToday } from '../../words/use-today';
import type { CaseDetail } from '../case-words';
import { AgreementFields } from './agreement-fields';
import { CaseFormButton } from './case-form-button';
import { PartyChecks } from './party-checks';
import { PreventedFields } from './prevented-fields';

/** The ways in which a mediation comes to its end. */
export function AgreementButtons({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  return (
    <>
      {row.mayBeside.includes('sign') && <SignButton row={row} />}
      {row.may.includes('agree') && (
        <>
          <CaseFormButton
            act="mediation.recordAgreement"
            row={row}
            label="书面协议"
            title="登记书面协议"
            submit="登记书面协议"
            size={640}
            initial={{ reachedOn: today }}
          >
            <p className="soft">各方签名并盖章后生效。现在还没有签名的，以后用“补签名和印章”登记。</p>
            <AgreementFields />
            <Field name="signed" label="已签名的当事人">
              <PartyChecks row={row} />
            </Field>
            <Field name="sealedOn" label="盖章日期（选填）">
              <DayInput />
            </Field>
          </CaseFormButton>
          <CaseFormButton
            act="mediation.recordOralAgreement"
            row={row}
            label="口头协议"
            title="登记口头协议"
            submit="登记口头协议"
            size={640}
            initial={{ reachedOn: today }}
          >
            <p className="soft">口头协议自达成之日起生效。</p>
            <AgreementFields />
          </CaseFormButton>
        </>
      )}
      {row.may.includes('fail') && (
        <CaseFormButton
          act="mediation.recordNoAgreement"
          row={row}
          label="未达成协议"
          title="登记未达成协议"
          submit="登记并结束调解"
          initial={{ day: today }}
        >
          <Field name="day" label="日期">
            <DayInput />
          </Field>
          <Field name="why" label="没有达成的原因">
            <TextInput most={500} />
          </Field>
          <Field name="otherWays" label="告知当事人的其他途径" hint="如仲裁、行政裁决、诉讼。">
            <TextInput most={500} />
          </Field>
          <PreventedFields />
        </CaseFormButton>
      )}
    </>
  );
}

function SignButton({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  return (
    <CaseFormButton
      act="mediation.signAgreement"
      row={row}
      label="补签名和印章"
      title="登记协议上的签名和印章"
      submit="登记签名和印章"
      type="primary"
      initial={{ day: today }}
    >
      <Field name="signed" label="这次签名的当事人">
        <PartyChecks row={row} />
      </Field>
      <Field name="day" label="签名日期">
        <DayInput />
      </Field>
      <Field name="sealedOn" label="盖章日期" hint="还没有盖章就不填。">
        <DayInput />
      </Field>
    </CaseFormButton>
  );
}
