import { App } from 'antd';
import { ChangePasswordForm } from '../session/change-password-form';
import { Page } from '../shell/page';
import { MySessions } from './my-sessions';
import { Totp } from './totp';

/** One's own account: the password, and where one is signed in. */
export function AccountPage() {
  const { message } = App.useApp();
  return (
    <Page title="账号与安全" lead="密码只属于您本人，不要与他人共用账号：办理的每件事都记在账号名下。">
      <section className="card narrow">
        <h2>修改密码</h2>
        <ChangePasswordForm
          done={(ended) => void message.success(ended > 0 ? `密码已修改，其他${ended}处登录已退出` : '密码已修改')}
        />
      </section>
      <section className="card narrow">
        <h2>动态码</h2>
        <Totp />
      </section>
      <section className="card">
        <h2>登录着的地方</h2>
        <MySessions />
      </section>
    </Page>
  );
}
