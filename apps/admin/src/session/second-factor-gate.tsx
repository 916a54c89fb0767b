import { Alert } from 'antd';
import { useState, type ReactNode } from 'react';
import { RecoveryCodes } from '../own/recovery-codes';
import { SetUpTotp } from '../own/set-up-totp';
import { signOut } from './sign-out';

/** Before all work, where the installation asks for a second factor. */
export function SecondFactorGate({ needed, children }: { readonly needed: boolean; readonly children: ReactNode }) {
  // Here, since setting it up is over and gone by the time they are read.
  const [codes, setCodes] = useState<readonly string[]>([]);
  if (!needed && codes.length === 0) return children;
  return (
    <main className="door">
      <h1>请先启用动态码</h1>
      <Alert type="info" showIcon title="您的账号登录时，除密码外还要填写手机上的动态码。启用后即可开始工作。" />
      {needed && <SetUpTotp done={setCodes} />}
      <RecoveryCodes codes={codes} done={() => setCodes([])} />
      <p>
        <button className="plain-link" type="button" onClick={() => void signOut()}>
          退出登录
        </button>
      </p>
    </main>
  );
}
