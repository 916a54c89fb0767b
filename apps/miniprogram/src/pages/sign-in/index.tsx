import { useState } from 'react';
import { View, Text } from '@tarojs/components';
import { go } from '../../go';
import { routes } from '../../routes';
import { onWechat } from '../../platform';
import { useSignInDoor } from '../../session/use-sign-in-door';
import { Button } from '../../ui/button';
import { ChipChoice } from '../../ui/chip-choice';
import { Page } from '../../ui/page';
import { PhoneCodeForm } from './phone-code-form';
import { SlipCodeForm } from './slip-code-form';
import { WechatForm } from './wechat-form';

const ways = [
  { value: 'phone', label: '手机号' },
  { value: 'slip', label: '社区发的登录码' },
] as const;

export default function SignIn() {
  const [way, setWay] = useState<'phone' | 'slip'>('phone');
  const leave = useSignInDoor();
  const done = (): void => void leave();
  return (
    <Page title="登录">
      {onWechat ? <WechatForm onDone={done} /> : null}
      <ChipChoice label="怎样登录" options={ways} value={way} onChange={setWay} />
      {way === 'phone' ? <PhoneCodeForm onDone={done} /> : <SlipCodeForm onDone={done} />}
      <View className="lf-quiet lf-gap-below">
        <Text>登录只用来办理您自己的事。不登录也能查看值班、活动和办事说明。</Text>
      </View>
      <Button tone="plain" onTap={() => void go(routes.about)}>
        查看隐私说明
      </Button>
    </Page>
  );
}
