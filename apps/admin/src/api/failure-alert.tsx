import type { Failure } from '@linfa/contract/client';
import { Alert, Button } from 'antd';

/** A failure in the server's words, with a way on. */
export function FailureAlert({ failure, again }: { readonly failure: Failure | null; readonly again?: () => void }) {
  if (failure === null) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={failure.message}
      {...(again && { action: <Button onClick={again}>重试</Button> })}
    />
  );
}
