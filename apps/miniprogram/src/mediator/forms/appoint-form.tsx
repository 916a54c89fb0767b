import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { TimeField } from '../../ui/time-field';
import { chosen, written } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useForm } from './use-form';

/** When and where one sits down; both sides are told. */
export function AppointForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.appointSession',
    of: row.id,
    initial: { day: '', time: '', venue: '' },
    check: ({ day, time, venue }) => ({ day: chosen(day), time: chosen(time), venue: written(venue, 120) }),
    input: ({ day, time, venue }) => ({ case: row.id, day, time, venue: venue.trim() }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="约定，并通知双方">
      <DayField label="日期" value={value.day} from={today} error={errorOf('day')} onChange={(day) => set({ day })} />
      <TimeField label="时间" value={value.time} error={errorOf('time')} onChange={(time) => set({ time })} />
      <Field
        label="地点"
        most={120}
        value={value.venue}
        error={errorOf('venue')}
        onChange={(venue) => set({ venue })}
      />
    </FormFrame>
  );
}
