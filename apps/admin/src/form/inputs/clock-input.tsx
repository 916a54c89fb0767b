import { TimePicker } from 'antd';
import dayjs from 'dayjs';

/** A time of day as the contract has it: `09:30`. */
export function ClockInput({
  id,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (clock: string | null) => void;
}) {
  return (
    <TimePicker
      {...(id !== undefined && { id })}
      className="wide"
      placeholder="选择时间"
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      value={value ? dayjs(`2026-01-01T${value}`) : null}
      // It takes what was typed, and does not send the form.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(picked) => onChange?.(picked === null ? null : picked.format('HH:mm'))}
    />
  );
}
