import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { ChangePasswordForm } from './change-password-form';
import { signOut } from './sign-out';

/** The first thing after a password that somebody else made. */
export function NewPasswordPage() {
  const queries = useQueryClient();
  return (
    <main className="door">
      <h1>请先设置自己的密码</h1>
      <Alert type="info" showIcon title="现在用的是初始密码。设好自己的密码后即可开始工作。" />
      <ChangePasswordForm done={() => void queries.invalidateQueries({ queryKey: ['sessions.me'] })} />
      <button className="plain-link" type="button" onClick={() => void signOut()}>
        退出登录
      </button>
    </main>
  );
}
