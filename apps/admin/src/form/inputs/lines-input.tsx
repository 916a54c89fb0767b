import { Input } from 'antd';
import { useState } from 'react';

/** Several lines of text, one below the other, as a list; lines left empty do not count. */
export function LinesInput({
  id,
  value = [],
  onChange,
  rows = 3,
  placeholder = '一行写一项',
}: {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (lines: readonly string[]) => void;
  readonly rows?: number;
  readonly placeholder?: string;
}) {
  const [typed, setTyped] = useState(value.join('\n'));
  // What was put back or cleared from outside wins over what was typed.
  const shown = linesOf(typed).join('\n') === value.join('\n') ? typed : value.join('\n');
  return (
    <Input.TextArea
      {...(id !== undefined && { id })}
      value={shown}
      placeholder={placeholder}
      autoSize={{ minRows: rows, maxRows: 12 }}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(linesOf(target.value));
      }}
    />
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
