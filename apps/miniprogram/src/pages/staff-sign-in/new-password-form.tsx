import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { WriteFailure } from '../../ui/write-failure';

/** The first password was somebody else's to see; nothing may be done before it is one's own. */
export function NewPasswordForm(props: { readonly oldPassword: string; readonly onDone: () => void }) {
  const { oldPassword, onDone } = props;
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const change = useWrite('sessions.changePassword', { done: onDone });
  const differs = again !== '' && again !== first;
  return (
    <>
      <View className="lf-gap-below">
        <Text>您用的是初始密码，请先改成自己的密码，以后用它登录。</Text>
      </View>
      <Field label="新密码" secret value={first} error={change.failure?.fields['newPassword']} onChange={setFirst} />
      <Field
        label="再输一遍"
        secret
        value={again}
        error={differs ? '两次输入的不一样' : undefined}
        onChange={setAgain}
      />
      <WriteFailure failure={change.failure} />
      <Button
        busy={change.busy}
        disabled={first === '' || again !== first}
        onTap={() => void change.run({ oldPassword, newPassword: first })}
      >
        改好了
      </Button>
    </>
  );
}
