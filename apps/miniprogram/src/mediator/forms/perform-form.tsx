import { performances, type Performance } from '@linfa/domain';
import { Choice } from '../../ui/choice';
import { DayField } from '../../ui/day-field';
import { optionsOf } from '../../ui/options-of';
import { chosen, short } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { useForm } from './use-form';

/** How the agreement is kept; the last word counts. */
export function PerformForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.recordPerformance',
    of: row.id,
    initial: { performance: null as Performance | null, day: today, note: '' },
    check: ({ performance, note }) => ({ performance: chosen(performance), note: short(note, 500) }),
    input: ({ performance, day, note }) => ({
      case: row.id,
      day,
      performance: performance ?? 'none',
      note: note.trim(),
    }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记履行情况">
      <Choice
        label="履行得怎样"
        options={optionsOf(performances)}
        value={value.performance}
        error={errorOf('performance')}
        onChange={(performance) => set({ performance })}
      />
      <DayField label="截至哪天" value={value.day} to={today} error={errorOf('day')} onChange={(day) => set({ day })} />
      <LongField
        label="说明"
        optional
        most={500}
        value={value.note}
        error={errorOf('note')}
        onChange={(note) => set({ note })}
      />
    </FormFrame>
  );
}
