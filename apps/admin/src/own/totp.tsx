import { App } from 'antd';
import { useState } from 'react';
import { useMe } from '../session/session';
import { DropTotp } from './drop-totp';
import { RecoveryCodes } from './recovery-codes';
import { SetUpTotp } from './set-up-totp';

/** The second factor of one's own account: six digits from an app on one's phone. */
export function Totp() {
  const { message } = App.useApp();
  const { account } = useMe();
  // Here, since setting it up is over and gone by the time they are read.
  const [codes, setCodes] = useState<readonly string[]>([]);
  if (account === null) return null;
  return (
    <>
      {account.totp ? (
        <>
          <p>已启用：登录时除密码外，还要填写手机上的6位动态码。恢复码还剩{account.recoveryCodesLeft}个。</p>
          <p className="soft">换手机前，先在这里停用，再用新手机启用；手机遗失的，用恢复码登录，或请管理员重置。</p>
          <DropTotp done={() => void message.success('动态码已停用')} />
        </>
      ) : (
        <SetUpTotp done={setCodes} />
      )}
      <RecoveryCodes
        codes={codes}
        done={() => {
          setCodes([]);
          void message.success('动态码已启用，下次登录时要填写');
        }}
      />
    </>
  );
}
