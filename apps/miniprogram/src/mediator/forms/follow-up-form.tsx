import type { SentBy } from '@linfa/contract';
import { consentWays, performances, satisfactions, type Performance } from '@linfa/domain';
import { Choice } from '../../ui/choice';
import { ChipChoice } from '../../ui/chip-choice';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { optionsOf } from '../../ui/options-of';
import { wordParty } from '../case-words';
import { chosen, short, written } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { useForm } from './use-form';

type FollowUp = SentBy<'mediation.recordFollowUp'>;

/** A visit or call to one of the parties after an agreement. */
export function FollowUpForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.recordFollowUp',
    of: row.id,
    initial: {
      party: null as string | null,
      way: null as FollowUp['way'] | null,
      day: today,
      reason: '了解协议履行情况',
      performance: null as Performance | null,
      satisfaction: null as NonNullable<FollowUp['satisfaction']> | null,
      note: '',
    },
    check: ({ party, way, reason, note }) => ({
      party: chosen(party),
      way: chosen(way),
      reason: written(reason, 200),
      note: short(note, 500),
    }),
    input: ({ party, way, day, reason, performance, satisfaction, note }) => ({
      case: row.id,
      party: party ?? '',
      way: way ?? 'phone',
      day,
      reason: reason.trim(),
      ...(performance !== null && { performance }),
      ...(satisfaction !== null && { satisfaction }),
      note: note.trim(),
    }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记回访">
      <Choice
        label="回访了谁"
        options={row.people.map((party) => ({ value: party.id, label: wordParty(party) }))}
        value={value.party}
        error={errorOf('party')}
        onChange={(party) => set({ party })}
      />
      <ChipChoice
        label="怎样回访的"
        options={optionsOf(consentWays, ['applied']) as { value: FollowUp['way']; label: string }[]}
        value={value.way}
        error={errorOf('way')}
        onChange={(way) => set({ way })}
      />
      <DayField
        label="哪天回访的"
        value={value.day}
        to={today}
        error={errorOf('day')}
        onChange={(day) => set({ day })}
      />
      <Field
        label="回访事由"
        most={200}
        value={value.reason}
        error={errorOf('reason')}
        onChange={(reason) => set({ reason })}
      />
      <ChipChoice
        label="当事人说履行得怎样（选填）"
        options={optionsOf(performances)}
        value={value.performance}
        onChange={(performance) => set({ performance })}
      />
      <ChipChoice
        label="对调解满意吗（选填）"
        options={optionsOf(satisfactions)}
        value={value.satisfaction}
        onChange={(satisfaction) => set({ satisfaction })}
      />
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
