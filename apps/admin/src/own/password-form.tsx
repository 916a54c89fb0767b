import type { Failure } from '@linfa/contract/client';
import { Button, Form, Input } from 'antd';
import { FailureAlert } from '../api/failure-alert';

/** Asks for one's password before something of the account changes; it is never kept as a draft. */
export function PasswordForm({
  label,
  busy,
  failure,
  danger = false,
  send,
}: {
  readonly label: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly danger?: boolean;
  readonly send: (password: string) => void;
}) {
  return (
    <Form<{ password: string }> layout="vertical" requiredMark={false} onFinish={({ password }) => send(password)}>
      <Form.Item name="password" label="登录密码" rules={[{ required: true, message: '请填写' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <FailureAlert failure={failure} />
      <Button className="wide-button" type="primary" htmlType="submit" danger={danger} loading={busy}>
        {label}
      </Button>
    </Form>
  );
}
