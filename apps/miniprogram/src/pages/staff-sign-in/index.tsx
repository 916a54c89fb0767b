import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { fetchDeviceKeys } from '../../session/fetch-device-keys';
import { sessionStore } from '../../session/session-store';
import { StaffPasswordForm } from '../../session/staff-password-form';
import { useSignInDoor } from '../../session/use-sign-in-door';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { NewPasswordForm } from './new-password-form';

export default function StaffSignIn() {
  /** The first password, while it has to be changed. */
  const [first, setFirst] = useState<string | null>(null);
  const [lacksFactor, setLacksFactor] = useState(false);
  const leave = useSignInDoor();
  if (first !== null)
    return (
      <Page title="设置自己的密码">
        <NewPasswordForm oldPassword={first} onDone={() => void leave()} />
      </Page>
    );
  if (lacksFactor)
    return (
      <Page title="请先启用动态码">
        <View className="lf-gap-below">
          <Text>您的账号登录时，除密码外还要填写动态码。请先在电脑上登录邻法工作台，按提示启用，再回到这里登录。</Text>
        </View>
        <Button onTap={() => setLacksFactor(false)}>重新登录</Button>
      </Page>
    );
  return (
    <Page title="工作人员登录">
      <StaffPasswordForm
        word="登录"
        onSignedIn={(session, password) => {
          sessionStore.put(session);
          if (session.me.account?.mustChange) return setFirst(password);
          if (session.me.account?.needsSecondFactor) return setLacksFactor(true);
          // So that the first offline start has them; a page that needs them asks again.
          void fetchDeviceKeys().catch(() => undefined);
          void leave();
        }}
      />
    </Page>
  );
}
