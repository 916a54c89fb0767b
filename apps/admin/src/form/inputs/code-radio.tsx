import { Radio } from 'antd';

/** One code of a short list, all of it in sight. */
export function CodeRadio({
  id,
  codes,
  value,
  onChange,
}: {
  readonly id?: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}) {
  return (
    <Radio.Group
      {...(id !== undefined && { id })}
      value={value ?? null}
      options={Object.entries(codes).map(([code, label]) => ({ value: code, label }))}
      onChange={({ target }) => onChange?.(target.value as string)}
    />
  );
}
