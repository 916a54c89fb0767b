import { useWrite } from '../api/use-write';
import { FormButton } from '../form/form-button';
import { PasswordForm } from './password-form';

export function DropTotp({ done }: { readonly done: () => void }) {
  const drop = useWrite('sessions.dropTotp');
  const send = async (password: string, close: () => void): Promise<void> => {
    if ((await drop.run({ password })) === undefined) return;
    close();
    done();
  };
  return (
    <FormButton label="停用动态码" title="停用动态码" danger>
      {(close) => (
        <>
          <p>停用后登录只凭密码，恢复码同时作废。</p>
          <PasswordForm
            label="停用"
            danger
            busy={drop.busy}
            failure={drop.failure}
            send={(password) => void send(password, close)}
          />
        </>
      )}
    </FormButton>
  );
}
