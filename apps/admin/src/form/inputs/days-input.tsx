import type { Day } from '@linfa/domain';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** Any number of single days. */
export function DaysInput({
  id,
  value = [],
  onChange,
}: {
  readonly id?: string;
  readonly value?: readonly Day[];
  readonly onChange?: (days: readonly Day[]) => void;
}) {
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      multiple
      className="wide"
      placeholder="可选多天"
      format="M月D日"
      value={value.map((day) => dayjs(day))}
      onChange={(picked) => onChange?.((picked ?? []).map((one) => one.format('YYYY-MM-DD')).toSorted())}
    />
  );
}
