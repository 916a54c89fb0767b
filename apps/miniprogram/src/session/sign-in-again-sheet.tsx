import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ActName } from '@linfa/contract';
import type { Write } from '../api/use-write';
import { Button } from '../ui/button';
import { NoticeBar } from '../ui/notice-bar';
import { Sheet } from '../ui/sheet';
import { replaceSession } from './replace-session';
import { SignInForms } from './sign-in-forms';
import { useSession, type Session } from './session-store';
import { StaffPasswordForm } from './staff-password-form';

/**
 * Comes up when an act wants its person to have signed in a moment ago: signs in anew over the page, so that what was typed
 * stays, and sends the same again. Who turns out to be somebody else changes nothing.
 */
export function SignInAgainSheet<N extends ActName>({ write }: { readonly write: Write<N> }) {
  const session = useSession();
  const [stranger, setStranger] = useState(false);
  const close = (): void => {
    setStranger(false);
    write.forget();
  };
  const phone = session?.me.person.phone;
  const account = session?.me.kind === 'staff' ? session.me.account : null;
  const goOn = (fresh: Session): void => {
    const same = replaceSession(fresh);
    setStranger(!same);
    if (same) void write.again();
  };
  return (
    <Sheet open={write.failure?.code === 'sign-in-again'} title="请确认是您本人" onClose={close}>
      <View className="lf-gap-below">
        <Text>这件事关系到您的个人信息，要重新登录一次才能办理。填好的内容都还在。</Text>
      </View>
      {stranger ? (
        <NoticeBar tone="red">这次登录的不是原来的那个人，没有办理。请用原来的方式再试一次。</NoticeBar>
      ) : null}
      {phone && !account ? (
        <View className="lf-quiet lf-gap-below">
          <Text>{`您登录的手机号是${phone}`}</Text>
        </View>
      ) : null}
      {account ? (
        <>
          <View className="lf-quiet lf-gap-below">
            <Text>{`您登录的用户名是${account.username}`}</Text>
          </View>
          <StaffPasswordForm word="确认" username={account.username} onSignedIn={goOn} />
        </>
      ) : (
        <SignInForms word="确认" onSignedIn={goOn} />
      )}
      <Button tone="plain" onTap={close}>
        先不办理
      </Button>
    </Sheet>
  );
}
