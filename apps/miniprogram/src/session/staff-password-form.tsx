import { useState } from 'react';
import { useWrite } from '../api/use-write';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { WriteFailure } from '../ui/write-failure';
import { sessionOf } from './session-of';
import type { Session } from './session-store';

export interface StaffPasswordFormProps {
  /** What its button says: 登录, 确认. */
  readonly word: string;
  /** Whose account it is, where that is known. */
  readonly username?: string | undefined;
  /** Keeps the session, or not: that is for the page to say. */
  readonly onSignedIn: (session: Session, password: string) => void;
}

/** The way in of staff, and the only one. */
export function StaffPasswordForm({ word, username: known, onSignedIn }: StaffPasswordFormProps) {
  const [username, setUsername] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState('');
  const signIn = useWrite('sessions.logInStaff', {
    open: true,
    of: word,
    done: (answer) => {
      const session = sessionOf(answer, { phoneKnown: true });
      if (session) onSignedIn(session, password);
    },
  });
  const fields = signIn.failure?.fields ?? {};
  return (
    <>
      {known === undefined ? (
        <Field label="用户名" value={username} error={fields['username']} onChange={setUsername} />
      ) : null}
      <Field label="密码" secret value={password} error={fields['password']} onChange={setPassword} />
      <Field
        label="动态码或恢复码"
        optional
        hint="启用了动态码的账号才要填写"
        value={second}
        error={fields['totp'] ?? fields['recoveryCode']}
        onChange={setSecond}
      />
      <WriteFailure failure={signIn.failure} />
      <Button
        busy={signIn.busy}
        busyWord="正在登录……"
        onTap={() => void signIn.run({ username, password, ...secondFactor(second) })}
      >
        {word}
      </Button>
    </>
  );
}

/** Six digits are of the generator; anything else is from the paper with the recovery codes. */
function secondFactor(typed: string): { totp?: string; recoveryCode?: string } {
  const code = typed.replace(/\s/g, '');
  if (code === '') return {};
  return /^\d{6}$/.test(code) ? { totp: code } : { recoveryCode: code };
}
