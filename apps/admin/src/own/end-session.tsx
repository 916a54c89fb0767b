import { useWrite } from '../api/use-write';
import { PasswordButton } from './password-button';

/** Signs one's own account out in another place. */
export function EndSession({ session, since }: { readonly session: string; readonly since: string }) {
  const end = useWrite('sessions.revoke', session);
  return (
    <PasswordButton
      label="退出"
      title="退出那里的登录"
      submit="退出那里的登录"
      told={`${since}登录的那一处会退出，再用要重新登录。`}
      write={end}
      send={async (password) => (await end.run({ session, password })) !== undefined}
    />
  );
}
