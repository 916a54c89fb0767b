import { wordDate } from '@linfa/domain';
import { Text, View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { written, type Fault } from '../faults';
import { typed } from '../typed';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { SignedChoice } from './signed-choice';
import { useForm } from './use-form';

/** The parties ask a court together to confirm their agreement; by when, the law says. */
export function ApplyForm({ row, today }: FormProps) {
  const after = useRead('mediation.afterAgreement', { case: row.id });
  const form = useForm({
    act: 'mediation.applyForConfirmation',
    of: row.id,
    initial: { day: today, court: '', applicants: typed<readonly string[]>([]) },
    check: ({ court, applicants }): Readonly<Record<string, Fault>> => ({
      court: written(court, 80),
      applicants: applicants.length < row.people.length ? '各方要一起申请，请勾上每一位' : undefined,
    }),
    input: ({ day, court, applicants }) => ({ case: row.id, day, court: court.trim(), applicants: [...applicants] }),
  });
  const { value, set, errorOf } = form;
  const applyBy = after.data?.applyBy ?? null;
  return (
    <FormFrame form={form} word="登记司法确认申请">
      <View className="lf-gap-below">
        <Text>
          {applyBy === null
            ? '协议生效三十日内，各方可以一起向人民法院申请司法确认。'
            : `各方可以一起向人民法院申请司法确认，最晚${wordDate(applyBy, today)}。`}
        </Text>
      </View>
      <SignedChoice
        row={row}
        label="一起申请的人"
        value={value.applicants}
        error={errorOf('applicants')}
        onChange={(applicants) => set({ applicants })}
      />
      <Field label="受理的人民法院" value={value.court} error={errorOf('court')} onChange={(court) => set({ court })} />
      <DayField
        label="哪天申请的"
        value={value.day}
        {...(row.agreement?.effectiveOn && { from: row.agreement.effectiveOn })}
        to={today}
        error={errorOf('day')}
        onChange={(day) => set({ day })}
      />
    </FormFrame>
  );
}
