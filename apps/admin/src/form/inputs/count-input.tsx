import { InputNumber } from 'antd';

/** A whole number with its unit. */
export function CountInput({
  id,
  value,
  onChange,
  unit,
  min = 0,
}: {
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (count: number | null) => void;
  readonly unit: string;
  readonly min?: number;
}) {
  return (
    <InputNumber
      {...(id !== undefined && { id })}
      className="wide"
      min={min}
      precision={0}
      suffix={unit}
      value={value ?? null}
      onChange={(count) => onChange?.(count)}
    />
  );
}
