import { useQueryClient } from '@tanstack/react-query';
import { SignInForm } from './sign-in-form';

/** The door of the console. */
export function SignInPage() {
  const queries = useQueryClient();
  return (
    <main className="door">
      <h1>邻法工作台</h1>
      <p className="soft">社区法律顾问、人民调解、普法活动和年度报告</p>
      <SignInForm
        done={({ me }) => {
          // What somebody else had read here goes; the gate itself waits for who it is.
          queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sessions.me' });
          queries.setQueryData(['sessions.me'], me);
        }}
      />
      <p className="soft">没有账号或忘记密码，请联系本单位的系统管理员。</p>
    </main>
  );
}
