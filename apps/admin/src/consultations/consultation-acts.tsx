import { PastValues } from '../amendments/past-values';
import { FormButton } from '../form/form-button';
import { AmendForm } from './amend-form';
import type { Consultation } from './consultation';
import { ReferOnForm } from './refer-on-form';

/** What can be done with a line of the log, in its table and on its page. */
export function ConsultationActs({ row }: { readonly row: Consultation }) {
  if (!row.may.includes('amend')) return null;
  return (
    <>
      <FormButton label="更正" title="更正一条服务记录">
        {(close) => <AmendForm row={row} done={close} />}
      </FormButton>
      <FormButton label="转介" title="把这件事转给其他部门">
        {(close) => <ReferOnForm consultation={row.id} done={close} />}
      </FormButton>
      {row.version > 1 && <PastValues kind="consultation" record={row.id} />}
    </>
  );
}
