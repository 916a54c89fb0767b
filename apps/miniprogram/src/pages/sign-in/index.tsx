import { View, Text } from '@tarojs/components';
import { go } from '../../go';
import { routes } from '../../routes';
import { sessionStore } from '../../session/session-store';
import { SignInForms } from '../../session/sign-in-forms';
import { useSignInDoor } from '../../session/use-sign-in-door';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';

export default function SignIn() {
  const leave = useSignInDoor();
  return (
    <Page title="登录">
      <SignInForms
        word="登录"
        onSignedIn={(session) => {
          sessionStore.put(session);
          void leave();
        }}
      />
      <View className="lf-quiet lf-gap-below">
        <Text>登录只用来办理您自己的事。不登录也能查看值班、活动和办事说明。</Text>
      </View>
      <Button tone="plain" onTap={() => void go(routes.about)}>
        查看隐私说明
      </Button>
    </Page>
  );
}
