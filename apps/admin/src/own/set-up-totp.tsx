import type { AnswerOf } from '@linfa/contract';
import { Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useWrite } from '../api/use-write';
import { FormButton } from '../form/form-button';
import { PasswordForm } from './password-form';

type Begun = AnswerOf<'sessions.setUpTotp'>;

/** Password, then the picture for the phone, then a code of it. */
export function SetUpTotp({ done }: { readonly done: (recoveryCodes: readonly string[]) => void }) {
  const setUp = useWrite('sessions.setUpTotp');
  const [begun, setBegun] = useState<Begun | null>(null);
  const begin = async (password: string): Promise<void> => setBegun((await setUp.run({ password })) ?? null);
  return (
    <>
      <p>没有启用。启用后，别人即使知道密码也登录不了。</p>
      <FormButton label="启用动态码" title="启用动态码" type="primary">
        {(close) =>
          begun === null ? (
            <PasswordForm
              label="下一步"
              busy={setUp.busy}
              failure={setUp.failure}
              send={(password) => void begin(password)}
            />
          ) : (
            <Confirm
              begun={begun}
              done={(recoveryCodes) => {
                close();
                setBegun(null);
                done(recoveryCodes);
              }}
            />
          )
        }
      </FormButton>
    </>
  );
}

function Confirm({
  begun,
  done,
}: {
  readonly begun: Begun;
  readonly done: (recoveryCodes: readonly string[]) => void;
}) {
  const confirm = useWrite('sessions.confirmTotp');
  const send = async (totp: string): Promise<void> => {
    const answer = await confirm.run({ totp });
    if (answer !== undefined) done(answer.recoveryCodes);
  };
  return (
    <>
      <p>1. 在手机上打开动态码应用（如微信小程序“腾讯身份验证器”），扫这个二维码：</p>
      <QRCode type="svg" value={begun.address} size={200} aria-label="动态码的二维码" />
      <p>
        扫不了的，手工输入密钥：<code className="breakable">{begun.secret}</code>
      </p>
      <Form<{ totp: string }> layout="vertical" requiredMark={false} onFinish={({ totp }) => void send(totp)}>
        <Form.Item
          name="totp"
          label="2. 填写应用上显示的6位数字"
          rules={[{ required: true, pattern: /^\d{6}$/, message: '请填写6位数字' }]}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
        </Form.Item>
        <FailureAlert failure={confirm.failure} />
        <Button className="wide-button" type="primary" htmlType="submit" loading={confirm.busy}>
          启用
        </Button>
      </Form>
    </>
  );
}
