import { Input } from 'antd';

/** Text of some sentences; how much of its limit is used is told while one writes. */
export function TextInput({
  id,
  value,
  onChange,
  most,
  rows = 3,
  placeholder,
}: {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  readonly most: number;
  readonly rows?: number;
  readonly placeholder?: string;
}) {
  return (
    <Input.TextArea
      {...(id !== undefined && { id })}
      {...(placeholder !== undefined && { placeholder })}
      value={value ?? ''}
      showCount={{ formatter: ({ count }) => `${count} / ${most}字` }}
      autoSize={{ minRows: rows, maxRows: 16 }}
      onChange={({ target }) => onChange?.(target.value)}
    />
  );
}
