import { useState } from 'react';
import { useWrite } from '../api/use-write';
import { sessionOf } from './session-of';
import type { SignInFormProps } from './sign-in-forms';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { WriteFailure } from '../ui/write-failure';

/** Signs in with the slip that a clerk gave to somebody without a phone number. */
export function SlipCodeForm({ word, onSignedIn }: SignInFormProps) {
  const [code, setCode] = useState('');
  const signIn = useWrite('sessions.logInWithSlipCode', {
    open: true,
    done: (answer) => {
      const session = sessionOf(answer, { phoneKnown: false });
      if (session) onSignedIn(session);
    },
  });
  return (
    <>
      <Field
        label="登录码"
        hint="社区工作人员给您的纸条上的12位数字和字母，用一次就作废"
        value={code}
        error={signIn.failure?.fields['code']}
        onChange={setCode}
      />
      <WriteFailure failure={signIn.failure} />
      <Button
        busy={signIn.busy}
        busyWord="正在登录……"
        onTap={() => void signIn.run({ code: code.replace(/[\s-]/g, '') })}
      >
        {word}
      </Button>
    </>
  );
}
