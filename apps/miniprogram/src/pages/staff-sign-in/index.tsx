import { useState } from 'react';
import { fetchDeviceKeys } from '../../session/fetch-device-keys';
import { sessionStore } from '../../session/session-store';
import { StaffPasswordForm } from '../../session/staff-password-form';
import { useSignInDoor } from '../../session/use-sign-in-door';
import { Page } from '../../ui/page';
import { NewPasswordForm } from './new-password-form';

export default function StaffSignIn() {
  /** The first password, while it has to be changed. */
  const [first, setFirst] = useState<string | null>(null);
  const leave = useSignInDoor();
  if (first !== null)
    return (
      <Page title="设置自己的密码">
        <NewPasswordForm oldPassword={first} onDone={() => void leave()} />
      </Page>
    );
  return (
    <Page title="工作人员登录">
      <StaffPasswordForm
        word="登录"
        onSignedIn={(session, password) => {
          sessionStore.put(session);
          if (session.me.account?.mustChange) return setFirst(password);
          // So that the first offline start has them; a page that needs them asks again.
          void fetchDeviceKeys().catch(() => undefined);
          void leave();
        }}
      />
    </Page>
  );
}
