import type { Day } from '@linfa/domain';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

export interface PeriodValue {
  readonly from: Day;
  readonly to: Day;
}

/** From a day to a day, both included, with the periods that reports are about. */
export function PeriodInput({
  id,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly value?: PeriodValue;
  readonly onChange?: (value: PeriodValue) => void;
}) {
  const now = dayjs();
  const quarter = now.startOf('month').subtract(now.month() % 3, 'month');
  const presets: { label: string; value: [Dayjs, Dayjs] }[] = [
    { label: '本月', value: [now.startOf('month'), now.endOf('month')] },
    { label: '上月', value: [now.subtract(1, 'month').startOf('month'), now.subtract(1, 'month').endOf('month')] },
    { label: '本季度', value: [quarter, quarter.add(2, 'month').endOf('month')] },
    { label: '本年', value: [now.startOf('year'), now.endOf('year')] },
    { label: '去年', value: [now.subtract(1, 'year').startOf('year'), now.subtract(1, 'year').endOf('year')] },
  ];
  return (
    <DatePicker.RangePicker
      {...(id !== undefined && { id })}
      allowClear={false}
      presets={presets}
      format={['YYYY年M月D日', 'YYYY-MM-DD', 'YYYYMMDD']}
      value={value ? [dayjs(value.from), dayjs(value.to)] : null}
      onChange={(picked) => {
        const [from, to] = picked ?? [];
        if (from && to) onChange?.({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') });
      }}
    />
  );
}
