import { useWrite } from '../api/use-write';
import { FormButton } from '../form/form-button';
import { PasswordForm } from './password-form';

/** Signs one's own account out in another place. A console left open is not enough for it: the password is asked for. */
export function EndSession({ session, since }: { readonly session: string; readonly since: string }) {
  const end = useWrite('sessions.revoke', session);
  const send = async (password: string, close: () => void): Promise<void> => {
    if ((await end.run({ session, password })) !== undefined) close();
  };
  return (
    <FormButton label="退出" title="退出那里的登录">
      {(close) => (
        <>
          <p>{`${since}登录的那一处会退出，再用要重新登录。`}</p>
          <PasswordForm
            label="退出那里的登录"
            danger
            busy={end.busy}
            failure={end.failure}
            send={(password) => void send(password, close)}
          />
        </>
      )}
    </FormButton>
  );
}
