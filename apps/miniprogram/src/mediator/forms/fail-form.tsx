import { DayField } from '../../ui/day-field';
import { written } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { LongField } from './long-field';
import { useForm } from './use-form';

/** No agreement: why, and what else the parties can do. */
export function FailForm({ row, today }: FormProps) {
  const form = useForm({
    act: 'mediation.recordNoAgreement',
    of: row.id,
    initial: {
      day: today,
      why: '',
      otherWays: '可以去人民法院起诉；约定了仲裁的，可以申请仲裁。',
    },
    check: ({ why, otherWays }) => ({ why: written(why, 500), otherWays: written(otherWays, 500) }),
    input: ({ day, why, otherWays }) => ({ case: row.id, day, why: why.trim(), otherWays: otherWays.trim() }),
  });
  const { value, set, errorOf } = form;
  return (
    <FormFrame form={form} word="登记未达成协议，案件结束">
      <DayField
        label="哪天结束的"
        value={value.day}
        {...(row.acceptedOn !== null && { from: row.acceptedOn })}
        to={today}
        error={errorOf('day')}
        onChange={(day) => set({ day })}
      />
      <LongField
        label="为什么没有谈成"
        most={500}
        value={value.why}
        error={errorOf('why')}
        onChange={(why) => set({ why })}
      />
      <LongField
        label="告知的其他途径"
        most={500}
        value={value.otherWays}
        error={errorOf('otherWays')}
        onChange={(otherWays) => set({ otherWays })}
      />
    </FormFrame>
  );
}
