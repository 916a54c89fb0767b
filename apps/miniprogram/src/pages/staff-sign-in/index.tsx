import { useState } from 'react';
import { useWrite } from '../../api/use-write';
import { fetchDeviceKeys } from '../../session/fetch-device-keys';
import { putSignedIn } from '../../session/put-signed-in';
import { useSignInDoor } from '../../session/use-sign-in-door';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { WriteFailure } from '../../ui/write-failure';
import { NewPasswordForm } from './new-password-form';

export default function StaffSignIn() {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState('');
  const [mustChange, setMustChange] = useState(false);
  const leave = useSignInDoor();
  const signIn = useWrite('sessions.logInStaff', {
    open: true,
    done: (answer) => {
      putSignedIn(answer, { phoneKnown: true });
      if (answer.me.account?.mustChange) setMustChange(true);
      else {
        // So that the first offline start has them; a page that needs them asks again.
        void fetchDeviceKeys().catch(() => undefined);
        void leave();
      }
    },
  });
  if (mustChange)
    return (
      <Page title="设置自己的密码">
        <NewPasswordForm oldPassword={password} onDone={() => void leave()} />
      </Page>
    );
  const fields = signIn.failure?.fields ?? {};
  return (
    <Page title="工作人员登录">
      <Field label="用户名" value={username} error={fields['username']} onChange={setUsername} />
      <Field label="密码" secret value={password} error={fields['password']} onChange={setPassword} />
      <Field
        label="动态码或恢复码"
        optional
        hint="启用了动态码的账号才要填写"
        value={second}
        error={fields['totp'] ?? fields['recoveryCode']}
        onChange={setSecond}
      />
      <WriteFailure failure={signIn.failure} />
      <Button
        busy={signIn.busy}
        busyWord="正在登录……"
        onTap={() => void signIn.run({ username, password, ...secondFactor(second) })}
      >
        登录
      </Button>
    </Page>
  );
}

/** Six digits are of the generator; anything else is from the paper with the recovery codes. */
function secondFactor(typed: string): { totp?: string; recoveryCode?: string } {
  const code = typed.replace(/\s/g, '');
  if (code === '') return {};
  return /^\d{6}$/.test(code) ? { totp: code } : { recoveryCode: code };
}
