import { wordInstant } from '@linfa/domain';
import { ActButton } from '../form/act-button';
import { sessionKinds } from '../session/session-kinds';
import { ActTable } from '../table/act-table';
import { useToday } from '../words/use-today';

/** Where a member of staff is signed in, for the administrator: a lost phone or a computer that was left open is ended here. */
export function PersonSessions({ person }: { readonly person: string }) {
  const today = useToday();
  return (
    <section className="card">
      <h2>登录着的地方</h2>
      <ActTable
        act="people.listSessions"
        input={{ person }}
        paged={false}
        empty="没有登录着的设备"
        columns={[
          { key: 'kind', title: '登录身份', text: ({ kind }) => sessionKinds[kind] },
          { key: 'createdAt', title: '登录时间', text: ({ createdAt }) => wordInstant(createdAt, today) },
          { key: 'lastSeenAt', title: '最近使用', text: ({ lastSeenAt }) => wordInstant(lastSeenAt, today) },
        ]}
        acts={({ id }) => (
          <ActButton act="people.endSession" input={{ session: id }} of={id} ask="让这台设备退出登录？" done="已退出">
            退出
          </ActButton>
        )}
      />
    </section>
  );
}
