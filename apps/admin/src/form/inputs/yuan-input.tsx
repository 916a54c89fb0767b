import { InputNumber } from 'antd';

/** An amount that is typed in yuan and kept in cents. */
export function YuanInput({
  id,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (cents: number | null) => void;
}) {
  return (
    <InputNumber
      {...(id !== undefined && { id })}
      className="wide"
      min={0}
      precision={2}
      suffix="元"
      value={value === null || value === undefined ? null : value / 100}
      onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
    />
  );
}
