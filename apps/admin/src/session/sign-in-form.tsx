import type { AnswerOf } from '@linfa/contract';
import { wordFailure, type Failure } from '@linfa/contract/client';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { doorApi } from '../api/api';
import { FailureAlert } from '../api/failure-alert';

interface Typed {
  readonly username: string;
  readonly password: string;
  readonly totp?: string;
  readonly recoveryCode?: string;
}

type Second = 'none' | 'totp' | 'recovery';
const nextSecond: Readonly<Record<Second, Second>> = { none: 'totp', totp: 'recovery', recovery: 'totp' };
const secondWords: Readonly<Record<Second, string>> = {
  none: '我启用了动态码',
  totp: '手机不在身边，用恢复码',
  recovery: '用动态码',
};

/** Account and password; the code of a phone where the account has one: the server does not say which have. */
export function SignInForm({
  username,
  done,
}: {
  /** Given: nobody else may sign in here. */
  readonly username?: string | undefined;
  readonly done: (signedIn: AnswerOf<'sessions.logInStaff'>) => void;
}) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [second, setSecond] = useState<Second>('none');
  const send = async ({ username: name, password, totp, recoveryCode }: Typed): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const factor = { ...(totp && { totp }), ...(recoveryCode && { recoveryCode }) };
      done(await doorApi.sessions.logInStaff({ username: name, password, ...factor, useCookie: true }));
    } catch (error) {
      setFailure(wordFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Typed>
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ username: username ?? '' }}
      onFinish={(typed) => void send(typed)}
    >
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
        <Input autoComplete="username" autoFocus={username === undefined} readOnly={username !== undefined} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      {second === 'totp' && (
        <Form.Item name="totp" label="动态码" extra="打开手机上的动态码应用，填写6位数字">
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} autoFocus />
        </Form.Item>
      )}
      {second === 'recovery' && (
        <Form.Item name="recoveryCode" label="恢复码" extra="启用动态码时打印的恢复码，一码只能用一次">
          <Input autoFocus />
        </Form.Item>
      )}
      <FailureAlert failure={failure} />
      <Button className="wide-button" type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
      <Button type="link" block onClick={() => setSecond(nextSecond[second])}>
        {secondWords[second]}
      </Button>
    </Form>
  );
}
