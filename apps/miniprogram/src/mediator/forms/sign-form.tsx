import { DayField } from '../../ui/day-field';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { SignedChoice } from './signed-choice';
import { useForm } from './use-form';

/** Signatures and the seal that came later; with the last of them the agreement holds. */
export function SignForm({ row, today }: FormProps) {
  const before = (row.agreement?.replies ?? []).filter(({ kind }) => kind === 'signed').map(({ party }) => party);
  const sealed = row.agreement?.sealedOn ?? null;
  const form = useForm({
    act: 'mediation.signAgreement',
    of: row.id,
    initial: { signed: [] as string[], sealedOn: '' },
    check: ({ signed, sealedOn }) => ({
      sealedOn: signed.length === 0 && sealedOn === '' ? '请选谁签了名，或哪天盖的章' : undefined,
    }),
    input: ({ signed, sealedOn }) => ({
      case: row.id,
      signed: [...signed],
      ...(sealedOn !== '' && { sealedOn }),
    }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记">
      <SignedChoice
        row={row}
        label="谁签了名"
        without={before}
        value={value.signed}
        onChange={(signed) => set({ signed })}
      />
      {sealed === null ? (
        <DayField
          label="盖章日期"
          optional
          value={value.sealedOn}
          {...(row.agreement && { from: row.agreement.reachedOn })}
          to={today}
          error={errorOf('sealedOn')}
          onChange={(sealedOn) => set({ sealedOn })}
        />
      ) : null}
    </FormFrame>
  );
}
