import type { SentBy } from '@linfa/contract';
import { Text, View } from '@tarojs/components';
import { addDays, consentWays, wordDate } from '@linfa/domain';
import { ChipChoice } from '../../ui/chip-choice';
import { DayField } from '../../ui/day-field';
import { optionsOf } from '../../ui/options-of';
import { chosen, written } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { useForm } from './use-form';

type Way = SentBy<'mediation.extendClock'>['applicantWay'];

/** More time, which both sides agreed to. */
export function ExtendForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.extendClock',
    of: row.id,
    initial: {
      to: '',
      applicantWay: null as Way | null,
      respondentWay: null as Way | null,
      agreedOn: today,
      reason: '',
    },
    check: ({ to, applicantWay, respondentWay, reason }) => ({
      to: chosen(to),
      applicantWay: chosen(applicantWay),
      respondentWay: chosen(respondentWay),
      reason: written(reason, 500),
    }),
    input: ({ to, applicantWay, respondentWay, agreedOn, reason }) => ({
      case: row.id,
      to,
      applicantWay: applicantWay ?? 'phone',
      respondentWay: respondentWay ?? 'phone',
      agreedOn,
      reason: reason.trim(),
    }),
  });
  const { value, set, errorOf } = form;
  const ways = optionsOf(consentWays, ['applied']) as { value: Way; label: string }[];
  return (
    <FormFrame form={form} word="延长，并通知双方">
      {row.dueOn === null ? null : (
        <View className="lf-gap-below">
          <Text>{`现在的期限是${wordDate(row.dueOn, today)}。各方都同意才能延长。`}</Text>
        </View>
      )}
      <DayField
        label="延长到"
        value={value.to}
        {...(row.dueOn !== null && { from: addDays(row.dueOn, 1) })}
        error={errorOf('to')}
        onChange={(to) => set({ to })}
      />
      <ChipChoice
        label="申请人怎样同意的"
        options={ways}
        value={value.applicantWay}
        error={errorOf('applicantWay')}
        onChange={(applicantWay) => set({ applicantWay })}
      />
      <ChipChoice
        label="被申请人怎样同意的"
        options={ways}
        value={value.respondentWay}
        error={errorOf('respondentWay')}
        onChange={(respondentWay) => set({ respondentWay })}
      />
      <DayField
        label="哪天同意的"
        value={value.agreedOn}
        {...(row.acceptedOn !== null && { from: row.acceptedOn })}
        to={today}
        error={errorOf('agreedOn')}
        onChange={(agreedOn) => set({ agreedOn })}
      />
      <LongField
        label="为什么延长"
        most={500}
        value={value.reason}
        error={errorOf('reason')}
        onChange={(reason) => set({ reason })}
      />
    </FormFrame>
  );
}
