import { wordInstant } from '@linfa/domain';
import { ActTable } from '../table/act-table';
import { ActButton } from '../form/act-button';
import { useToday } from '../words/use-today';

const kinds: Readonly<Record<string, string>> = { staff: '工作台', resident: '居民端' };

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
        { key: 'kind', title: '入口', text: ({ kind, current }) => `${kinds[kind] ?? ''}${current ? '（这里）' : ''}` },
        { key: 'createdAt', title: '登录时间', text: ({ createdAt }) => wordInstant(createdAt, today) },
        { key: 'lastSeenAt', title: '最近使用', text: ({ lastSeenAt }) => wordInstant(lastSeenAt, today) },
      ]}
      acts={({ id, current }) =>
        !current && (
          <ActButton act="sessions.revoke" input={{ session: id }} of={id} ask="退出那里的登录？" done="已退出">
            退出
          </ActButton>
        )
      }
    />
  );
}
