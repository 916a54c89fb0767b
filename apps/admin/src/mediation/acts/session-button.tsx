import { Field } from '../../form/field';
import { useToday } from '../../words/use-today';
import type { CaseDetail } from '../case-words';
import { CaseFormButton } from './case-form-button';
import { PartyChecks } from './party-checks';
import { SessionFields } from './session-fields';

/** The record of one sitting. */
export function SessionButton({ row }: { readonly row: CaseDetail }) {
  const day = useToday();
  return (
    <CaseFormButton
      act="mediation.recordSession"
      row={row}
      label="登记调解笔录"
      done="笔录已登记；有小程序账号的当事人会收到确认通知"
      size={720}
      initial={{ day, rightsTold: false }}
    >
      <SessionFields />
      <Field name="signed" label="已在笔录上签名的当事人">
        <PartyChecks row={row} />
      </Field>
    </CaseFormButton>
  );
}
