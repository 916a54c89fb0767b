import { useWrite } from '../api/use-write';
import { PasswordButton } from './password-button';

export function DropTotp({ done }: { readonly done: () => void }) {
  const drop = useWrite('sessions.dropTotp');
  return (
    <PasswordButton
      label="停用动态码"
      title="停用动态码"
      submit="停用"
      told="停用后登录只凭密码，恢复码同时作废。"
      danger
      write={drop}
      send={async (password) => {
        const dropped = (await drop.run({ password })) !== undefined;
        if (dropped) done();
        return dropped;
      }}
    />
  );
}
