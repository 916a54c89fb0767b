import { Form } from 'antd';
import type { ReactElement, ReactNode } from 'react';

/** One thing to fill in; its name is its place in the act's input: `line.matter`. */
export function Field({
  name,
  label,
  hint,
  children,
  checkbox = false,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactElement;
  readonly checkbox?: boolean;
}) {
  return (
    <Form.Item
      name={name.split('.')}
      label={label}
      {...(hint !== undefined && { extra: hint })}
      {...(checkbox && { valuePropName: 'checked' })}
    >
      {children}
    </Form.Item>
  );
}
