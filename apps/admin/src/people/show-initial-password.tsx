import type { AnswerOf } from '@linfa/contract';
import type { App } from 'antd';

/** Shown once: nobody, the server included, can say it again. */
export function showInitialPassword(
  modal: ReturnType<typeof App.useApp>['modal'],
  { account, initialPassword }: AnswerOf<'people.createAccount'>,
): void {
  modal.info({
    title: '初始密码只显示这一次',
    okText: '已记下',
    content: (
      <>
        <p>
          用户名：<strong>{account.username}</strong>
        </p>
        <p>
          初始密码：<strong>{initialPassword}</strong>
        </p>
        <p className="soft">请当面交给本人。首次登录后须改为自己的密码。</p>
      </>
    ),
  });
}
