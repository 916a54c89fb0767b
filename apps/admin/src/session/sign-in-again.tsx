import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { answerSignInAgain, isAskingToSignInAgain, watchSignInAgain } from './ask-to-sign-in-again';
import type { Me } from './session';
import { SignInForm } from './sign-in-form';

/** Over whatever page is open, when the session is over: the same person signs in and goes on where one was. */
export function SignInAgain() {
  const queries = useQueryClient();
  const asking = useSyncExternalStore(watchSignInAgain, isAskingToSignInAgain);
  const before = queries.getQueryData<Me>(['sessions.me']);
  const leave = (): void => {
    answerSignInAgain(false);
    void queries.resetQueries({ queryKey: ['sessions.me'] });
  };
  return (
    <Modal
      title="登录已过期，请重新登录"
      open={asking}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      onCancel={leave}
    >
      <p className="soft">登录后接着刚才的事办，填写的内容都在。</p>
      <SignInForm
        username={before?.account?.username}
        done={({ me }) => {
          // Somebody else must not go on in what was begun here.
          if (before !== undefined && me.person.id !== before.person.id) return location.assign('/admin/');
          queries.setQueryData(['sessions.me'], me);
          answerSignInAgain(true);
        }}
      />
    </Modal>
  );
}
