import { Select } from 'antd';

/** One code of a list of the domain, by its name. */
export function CodeSelect({
  id,
  codes,
  value,
  onChange,
  placeholder = '请选择',
}: {
  readonly id?: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly value?: string;
  readonly onChange?: (code: string | undefined) => void;
  readonly placeholder?: string;
}) {
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      options={Object.entries(codes).map(([code, label]) => ({ value: code, label }))}
      onChange={(code: string | undefined) => onChange?.(code)}
    />
  );
}
