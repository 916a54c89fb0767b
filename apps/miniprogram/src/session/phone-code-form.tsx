import { useState } from 'react';
import { useWrite } from '../api/use-write';
import { noPhoneCode, PhoneCodeFields } from './phone-code';
import { sessionOf } from './session-of';
import type { SignInFormProps } from './sign-in-forms';
import { Button } from '../ui/button';
import { WriteFailure } from '../ui/write-failure';

/** Signs in with a code sent to the phone. */
export function PhoneCodeForm({ word, onSignedIn }: SignInFormProps) {
  const [value, setValue] = useState(noPhoneCode);
  const signIn = useWrite('sessions.logInWithPhoneCode', {
    open: true,
    done: (answer) => {
      const session = sessionOf(answer, { phoneKnown: true });
      if (session) onSignedIn(session);
    },
  });
  return (
    <>
      <PhoneCodeFields value={value} onChange={setValue} fields={signIn.failure?.fields ?? {}} />
      <WriteFailure failure={signIn.failure} />
      <Button busy={signIn.busy} busyWord="正在登录……" onTap={() => void signIn.run(value)}>
        {word}
      </Button>
    </>
  );
}
