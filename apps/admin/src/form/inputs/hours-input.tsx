import { InputNumber } from 'antd';

/** A length of time that is typed in hours and kept in minutes. */
export function HoursInput({
  id,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (minutes: number | null) => void;
}) {
  return (
    <InputNumber
      {...(id !== undefined && { id })}
      className="wide"
      min={0}
      max={24}
      step={0.5}
      precision={2}
      suffix="小时"
      value={value === null || value === undefined ? null : value / 60}
      onChange={(hours) => onChange?.(hours === null ? null : Math.round(hours * 60))}
    />
  );
}
