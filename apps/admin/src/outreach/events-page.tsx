import { addDays, outreachKinds, outreachStates } from '@linfa/domain';
import { Link } from 'react-router';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';
import { wordEventTime, wordSeats } from './event-words';
import { PlanEventButton } from './plan-event-button';

/** Events from the plan to their figures. */
export function EventsPage() {
  const unit = useUnitCode();
  const today = useToday();
  const keeps = useRoles('community-clerk', 'street-officer');
  return (
    <Page
      title="普法活动"
      lead="计划、发布、签到，办完登记各项数字后才计入统计。已经办过的活动也从“计划活动”登记。"
      acts={keeps && <PlanEventButton />}
    >
      <section className="card">
        <ActTable
          act="outreach.list"
          input={{ unit }}
          filters={[{ kind: 'period', label: '日期', usual: { from: addDays(today, -60), to: addDays(today, 120) } }]}
          empty={`这段时间没有活动。${keeps ? '点“计划活动”开始。' : ''}`}
          exportAs="普法活动"
          columns={[
            {
              key: 'title',
              title: '活动',
              text: ({ title }) => title,
              render: ({ id, title }) => <Link to={`/events/${id}`}>{title}</Link>,
            },
            { key: 'time', title: '时间', text: (row) => wordEventTime(row, today) },
            { key: 'kind', title: '形式', text: ({ kind }) => outreachKinds[kind] },
            { key: 'unit', title: '单位', text: ({ unit: { name } }) => name },
            { key: 'state', title: '状态', text: ({ state }) => outreachStates[state] },
            { key: 'seats', title: '名额', text: wordSeats },
            {
              key: 'attendance',
              title: '参加',
              align: 'right',
              text: ({ state, attendance }) => (state === 'held' ? `${attendance}人次` : ''),
            },
            { key: 'theme', title: '主题', text: ({ theme }) => theme ?? '', offered: true },
            { key: 'venue', title: '地点', text: ({ venue }) => venue ?? '', offered: true },
            {
              key: 'materials',
              title: '发放资料',
              align: 'right',
              offered: true,
              text: ({ state, materials }) => (state === 'held' ? `${materials}份` : ''),
            },
            {
              key: 'questions',
              title: '现场解答',
              align: 'right',
              offered: true,
              text: ({ state, questions }) => (state === 'held' ? `${questions}人次` : ''),
            },
          ]}
        />
      </section>
    </Page>
  );
}
