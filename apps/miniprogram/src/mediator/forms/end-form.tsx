import type { SentBy } from '@linfa/contract';
import { endingGrounds } from '@linfa/domain';
import { Choice } from '../../ui/choice';
import { DayField } from '../../ui/day-field';
import { optionsOf } from '../../ui/options-of';
import { chosen, short } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { useForm } from './use-form';

type Ground = NonNullable<SentBy<'mediation.withdraw'>['ground']>;

/** A party took it back or ended it, or the law says that it ends. */
export function EndForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.withdraw',
    of: row.id,
    initial: { ground: null as Ground | null, day: today, reason: '' },
    check: ({ ground, reason }) => ({ ground: chosen(ground), reason: short(reason, 500) }),
    input: ({ ground, day, reason }) => ({
      case: row.id,
      day,
      ...(ground !== null && { ground }),
      reason: reason.trim(),
    }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记，案件结束">
      <Choice
        label="因为什么结束"
        options={optionsOf(endingGrounds)}
        value={value.ground}
        error={errorOf('ground')}
        onChange={(ground) => set({ ground })}
      />
      <DayField
        label="哪天结束的"
        value={value.day}
        {...(row.acceptedOn !== null && { from: row.acceptedOn })}
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
