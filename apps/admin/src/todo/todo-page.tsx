import type { AnswerOf } from '@linfa/contract';
import { wordDate, type Day } from '@linfa/domain';
import { Empty, Spin } from 'antd';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { useMe } from '../session/session';
import { Page } from '../shell/page';
import { useUnits } from '../units/unit-context';
import { useToday } from '../words/use-today';
import { wordDue } from '../words/word-due';
import { pathOfThing } from './thing-paths';

type Todo = AnswerOf<'todo.list'>;

/** What waits for me, with its clock. */
export function TodoPage() {
  const today = useToday();
  const { person } = useMe();
  const { data, failure, loading, reload } = useRead('todo.list', {});
  return (
    <Page title="待办" lead={`${person.name}，今天是${wordDate(today, today)}。已过期的在最前，其次是快到期的。`}>
      <FailureAlert failure={failure} again={reload} />
      {loading && (
        <Spin description="正在读取…">
          <div className="page-wait" />
        </Spin>
      )}
      {data?.kinds.length === 0 && (
        <section className="card">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有等您办的事。新的事来了会出现在这里。" />
        </section>
      )}
      {data?.kinds.map((group) => (
        <TodoGroup
          key={group.kind}
          group={group}
          items={data.items.filter(({ kind }) => kind === group.kind)}
          today={today}
        />
      ))}
    </Page>
  );
}

function TodoGroup({
  group,
  items,
  today,
}: {
  readonly group: Todo['kinds'][number];
  readonly items: Todo['items'];
  readonly today: Day;
}) {
  const { choose } = useUnits();
  return (
    <section className="card" aria-label={group.name}>
      <h2>
        {group.name} <span className="soft">{group.more ? `${group.shown}件以上` : `${group.shown}件`}</span>
      </h2>
      <ul className="todo-list">
        {items.map((item) => (
          <li key={`${item.thing.kind}:${item.thing.id}`}>
            <Link
              to={pathOfThing(item.thing)}
              // What is begun there is begun for the unit that the bar shows.
              {...(item.thing.kind === 'unit' && { onClick: () => choose(item.unit) })}
            >
              {item.title}
            </Link>
            <span className="soft">{item.unit.name}</span>
            {item.dueOn !== null && (
              <span className={`todo-due todo-${item.near}`}>
                {wordDue(item.daysLeft ?? 0)}（{wordDate(item.dueOn, today)}）
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
