import { Alert, Form } from 'antd';
import type { ComponentProps } from 'react';

/** Rows of one kind; what is wrong with them as a whole, as none or two of the same name, is said below them. */
export function FieldList({ children, ...list }: ComponentProps<typeof Form.List>) {
  return (
    <Form.List {...list}>
      {(rows, acts, meta) => (
        <>
          {children(rows, acts, meta)}
          {meta.errors.length > 0 && (
            <Alert className="draft-note" type="error" showIcon role="alert" title={meta.errors} />
          )}
        </>
      )}
    </Form.List>
  );
}
