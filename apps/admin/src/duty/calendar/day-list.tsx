import { shiftModes, shiftStates, wordSpan } from '@linfa/domain';
import { Empty, Table } from 'antd';
import { Link } from 'react-router';
import { useToday } from '../../words/use-today';
import { wordCountersign } from '../word-countersign';
import { wordPlaces, type CalendarShift } from './shift-chip';

/** All shifts of a day. */
export function DayList({
  shifts,
  own,
  empty,
}: {
  readonly shifts: readonly CalendarShift[];
  readonly own: boolean;
  readonly empty: string;
}) {
  const today = useToday();
  return (
    <Table<CalendarShift>
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...shifts]}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
      columns={[
        {
          key: 'time',
          title: '时间',
          render: (_, { id, startsAt, minutes }) => <Link to={`/shifts/${id}`}>{wordSpan(startsAt, minutes)}</Link>,
        },
        { key: 'community', title: '社区', render: (_, { community }) => community.name },
        ...(own
          ? []
          : [
              {
                key: 'adviser',
                title: '法律顾问',
                render: (_: unknown, { adviser }: CalendarShift) => adviser?.name ?? '未定',
              },
            ]),
        { key: 'mode', title: '方式', render: (_, { mode }) => shiftModes[mode] },
        { key: 'places', title: '预约', render: (_, shift) => wordPlaces(shift) },
        { key: 'state', title: '状态', render: (_, { state }) => shiftStates[state] },
        { key: 'countersign', title: '签字', render: (_, shift) => wordCountersign(shift, today) },
      ]}
    />
  );
}
