import { confirmations } from '@linfa/domain';
import type { SentBy } from '@linfa/contract';
import { Choice } from '../../ui/choice';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { chosen, short, written } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { useForm } from './use-form';

type Result = SentBy<'mediation.recordConfirmation'>['result'];
const results = (['valid', 'invalid'] as const).map((value) => ({ value, label: confirmations[value] }));

/** What the court decided. */
export function ConfirmForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.recordConfirmation',
    of: row.id,
    initial: { result: null as Result | null, day: today, documentNumber: '', reason: '' },
    check: ({ result, documentNumber, reason }) => ({
      result: chosen(result),
      documentNumber: written(documentNumber, 60),
      reason: short(reason, 500),
    }),
    input: ({ result, day, documentNumber, reason }) => ({
      case: row.id,
      day,
      result: result ?? 'invalid',
      documentNumber: documentNumber.trim(),
      reason: reason.trim(),
    }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记法院的决定">
      <Choice
        label="法院怎样决定的"
        options={results}
        value={value.result}
        error={errorOf('result')}
        onChange={(result) => set({ result })}
      />
      <Field
        label="裁定书的文号"
        hint="照裁定书上写，如：（2026）粤0000民特1号"
        value={value.documentNumber}
        error={errorOf('documentNumber')}
        onChange={(documentNumber) => set({ documentNumber })}
      />
      <DayField
        label="哪天裁定的"
        value={value.day}
        to={today}
        error={errorOf('day')}
        onChange={(day) => set({ day })}
      />
      <LongField
        label="说明"
        optional
        most={500}
        value={value.reason}
        error={errorOf('reason')}
        onChange={(reason) => set({ reason })}
      />
    </FormFrame>
  );
}
