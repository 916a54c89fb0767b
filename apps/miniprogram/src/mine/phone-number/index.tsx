import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { api } from '../../api/api';
import { useWrite } from '../../api/use-write';
import { goBack } from '../../go';
import { routes } from '../../routes';
import { noPhoneCode, PhoneCodeFields } from '../../session/phone-code';
import { sessionStore, useSession } from '../../session/session-store';
import { SignInAgainSheet } from '../../session/sign-in-again-sheet';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { WriteFailure } from '../../ui/write-failure';

export default function ChangePhone() {
  const session = useSession();
  const [value, setValue] = useState(noPhoneCode);
  const change = useWrite('myData.changePhone', { done: () => void showChanged() });
  const phone = session?.me.person.phone;
  return (
    <Page title="更换手机号">
      <View className="lf-gap-below">
        <Text>
          {`${phone ? `现在是${phone}。` : ''}验证码发到新手机号上。换好以后用新手机号登录，以前办的事都还在。`}
        </Text>
      </View>
      <PhoneCodeFields value={value} onChange={setValue} fields={change.failure?.fields ?? {}} />
      <WriteFailure failure={change.failure} />
      <Button
        busy={change.busy}
        disabled={value.phone === '' || value.code === ''}
        onTap={() => void change.run(value)}
      >
        更换
      </Button>
      <SignInAgainSheet write={change} />
    </Page>
  );
}

/** The number is shown masked, and only the server knows how; where it does not answer, the next sign-in tells. */
async function showChanged(): Promise<void> {
  const me = await api.sessions.me({}).catch(() => null);
  const now = sessionStore.get();
  if (me && now) sessionStore.put({ ...now, me, phoneKnown: true });
  await goBack(routes.myData);
}
