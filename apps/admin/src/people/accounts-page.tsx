import type { AnswerOf } from '@linfa/contract';
import { beijingDay, roles, wordDay } from '@linfa/domain';
import { App } from 'antd';
import { ActButton } from '../form/act-button';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { showInitialPassword } from './show-initial-password';

type Row = AnswerOf<'people.listAccounts'>['items'][number];

/** Who can sign in at a desk. */
export function AccountsPage() {
  const unit = useUnitCode();
  const { modal } = App.useApp();
  return (
    <Page title="账号" lead="为新人开设账号请到“人员与角色”中打开其本人。停用账号不影响其办理过的事。">
      <section className="card">
        <ActTable
          act="people.listAccounts"
          input={{ unit }}
          empty="这个单位还没有账号。"
          columns={[
            { key: 'username', title: '用户名', text: ({ username }) => username },
            { key: 'person', title: '姓名', text: ({ person }) => person.name },
            {
              key: 'roles',
              title: '角色',
              text: wordRoles,
              render: (row) => <span className="long-text">{wordRoles(row)}</span>,
            },
            { key: 'totp', title: '动态码', text: ({ totp }) => (totp ? '已启用' : '未启用') },
            {
              key: 'state',
              title: '状态',
              text: ({ lockedAt, mustChange }) =>
                lockedAt === null
                  ? mustChange
                    ? '等待修改初始密码'
                    : '正常'
                  : `${wordDay(beijingDay(new Date(lockedAt)))}停用`,
            },
          ]}
          acts={({ id, username, may, totp }) => (
            <>
              {may.includes('reset-password') && (
                <ActButton
                  act="people.resetPassword"
                  input={{ account: id }}
                  of={id}
                  ask={`重置账号 ${username} 的密码？该人在工作台的登录会全部退出。`}
                  done="已重置"
                  then={(answer) => showInitialPassword(modal, answer)}
                >
                  重置密码
                </ActButton>
              )}
              {may.includes('reset-password') && totp && (
                <ActButton
                  act="people.resetPassword"
                  input={{ account: id, dropTotp: true }}
                  of={`${id}:totp`}
                  ask={`手机遗失时使用：重置账号 ${username} 的密码，并取消动态码？`}
                  done="已重置"
                  then={(answer) => showInitialPassword(modal, answer)}
                >
                  重置并取消动态码
                </ActButton>
              )}
              {may.includes('lock') && (
                <ActButton
                  act="people.lockAccount"
                  input={{ account: id }}
                  of={id}
                  ask={`停用账号 ${username}？该人会退出登录，恢复之前不能再登录。`}
                  done="已停用"
                  danger
                >
                  停用
                </ActButton>
              )}
              {may.includes('unlock') && (
                <ActButton act="people.unlockAccount" input={{ account: id }} of={id} done="已恢复">
                  恢复
                </ActButton>
              )}
            </>
          )}
        />
      </section>
    </Page>
  );
}

function wordRoles({ roles: held }: Row): string {
  return [...new Set(held.map((one) => `${one.unit.name} ${roles[one.role]}`))].join('、');
}
