import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { onWechat } from '../../platform';
import { routes } from '../../routes';
import { noPhoneCode, PhoneCodeFields } from '../../session/phone-code';
import { sessionStore } from '../../session/session-store';
import { SignInAgainSheet } from '../../session/sign-in-again-sheet';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { WriteFailure } from '../../ui/write-failure';

export default function BindPhone() {
  const [value, setValue] = useState(noPhoneCode);
  const [refused, setRefused] = useState(false);
  const done = ({ me }: { me: NonNullable<ReturnType<typeof sessionStore.get>>['me'] }): void => {
    const session = sessionStore.get();
    if (session) sessionStore.put({ ...session, me, phoneKnown: true });
    void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : go(routes.mine));
  };
  const byWechat = useWrite('sessions.bindWechatPhone', { done });
  const byCode = useWrite('sessions.bindPhone', { done });
  return (
    <Page title="绑定手机号">
      <View className="lf-gap-below">
        <Text>绑定后，社区工作人员替您登记的预约会出现在这里，有变动也能通知到您。不绑定也可以继续使用。</Text>
      </View>
      {onWechat ? (
        <>
          <Button
            busy={byWechat.busy}
            openType="getPhoneNumber"
            onGetPhoneNumber={({ detail: { code } }) => {
              setRefused(!code);
              if (code) void byWechat.run({ code });
            }}
          >
            使用微信绑定的手机号
          </Button>
          <WriteFailure failure={byWechat.failure} />
          <View className="lf-quiet lf-gap-below">
            <Text>{refused ? '没有关系，您可以在下面自己填写。' : '也可以在下面自己填写：'}</Text>
          </View>
        </>
      ) : null}
      <PhoneCodeFields value={value} onChange={setValue} fields={byCode.failure?.fields ?? {}} />
      <WriteFailure failure={byCode.failure} />
      <Button tone={onWechat ? 'plain' : 'primary'} busy={byCode.busy} onTap={() => void byCode.run(value)}>
        绑定
      </Button>
      <SignInAgainSheet write={byCode.failure ? byCode : byWechat} />
    </Page>
  );
}
