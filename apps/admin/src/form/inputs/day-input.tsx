import type { Day } from '@linfa/domain';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

const shownAs = 'YYYY年M月D日';

/** A day, as the contract has it. What is typed may also be 2026-11-26 or 2026/11/26. */
export function DayInput({
  id,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly value?: Day | null;
  readonly onChange?: (day: Day | null) => void;
}) {
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      className="wide"
      placeholder="选择日期"
      format={[shownAs, 'YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD']}
      value={value ? dayjs(value) : null}
      // It takes what was typed, and does not send the form.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(picked) => onChange?.(picked === null ? null : picked.format('YYYY-MM-DD'))}
    />
  );
}
