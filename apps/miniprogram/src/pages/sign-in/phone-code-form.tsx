import { useState } from 'react';
import { useWrite } from '../../api/use-write';
import { PhoneCodeFields } from '../../session/phone-code';
import { putSignedIn } from '../../session/put-signed-in';
import { Button } from '../../ui/button';
import { WriteFailure } from '../../ui/write-failure';

/** Signs in with a code sent to the phone. */
export function PhoneCodeForm({ onDone }: { readonly onDone: () => void }) {
  const [value, setValue] = useState({ phone: '', code: '' });
  const signIn = useWrite('sessions.logInWithPhoneCode', {
    open: true,
    done: (answer) => {
      putSignedIn(answer, { phoneKnown: true });
      onDone();
    },
  });
  return (
    <>
      <PhoneCodeFields value={value} onChange={setValue} fields={signIn.failure?.fields ?? {}} />
      <WriteFailure failure={signIn.failure} />
      <Button busy={signIn.busy} busyWord="正在登录……" onTap={() => void signIn.run(value)}>
        登录
      </Button>
    </>
  );
}
