import { Button, Form, Input } from 'antd';
import { FailureAlert } from '../api/failure-alert';
import { useWrite } from '../api/use-write';

interface Typed {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

/** Passwords are never kept as drafts. */
export function ChangePasswordForm({ done }: { readonly done: (endedSessions: number) => void }) {
  const change = useWrite('sessions.changePassword');
  const send = async ({ oldPassword, newPassword }: Typed): Promise<void> => {
    const answer = await change.run({ oldPassword, newPassword });
    if (answer) done(answer.endedSessions);
  };
  return (
    <Form<Typed> layout="vertical" requiredMark={false} onFinish={(typed) => void send(typed)}>
      <Form.Item name="oldPassword" label="现在的密码" rules={[{ required: true, message: '请填写' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label="新密码"
        extra="至少12个字符，不要用姓名、电话和常见的词"
        rules={[{ required: true, message: '请填写' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再填一遍新密码"
        dependencies={['newPassword']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, typed: unknown) =>
              typed === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error('两遍不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <FailureAlert failure={change.failure} />
      <Button className="wide-button" type="primary" htmlType="submit" block loading={change.busy}>
        修改密码
      </Button>
    </Form>
  );
}
