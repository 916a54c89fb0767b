import { wordInstant } from '@linfa/domain';
import { ActTable } from '../table/act-table';
import { sessionKinds } from '../session/session-kinds';
import { useToday } from '../words/use-today';
import { EndSession } from './end-session';

/** Where one is signed in; another place can be signed out from here. */
export function MySessions() {
  const today = useToday();
  return (
    <ActTable
      act="sessions.listMine"
      input={{}}
      paged={false}
      empty="没有别处的登录"
      columns={[
        {
          key: 'kind',
          title: '登录身份',
          text: ({ kind, current }) => `${sessionKinds[kind]}${current ? '（这里）' : ''}`,
        },
        { key: 'createdAt', title: '登录时间', text: ({ createdAt }) => wordInstant(createdAt, today) },
        { key: 'lastSeenAt', title: '最近使用', text: ({ lastSeenAt }) => wordInstant(lastSeenAt, today) },
      ]}
      acts={({ id, createdAt, current }) =>
        !current && <EndSession session={id} since={wordInstant(createdAt, today)} />
      }
    />
  );
}
