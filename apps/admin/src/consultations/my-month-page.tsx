import { serviceKinds, serviceModes, shiftStates, wordDate, wordSpan, type Day } from '@linfa/domain';
import { Button, DatePicker, Descriptions, Empty, Spin, Table } from 'antd';
import dayjs from 'dayjs';
import { Link, useSearchParams } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { wordCountersign } from '../duty/word-countersign';
import { useMe } from '../session/session';
import { Page } from '../shell/page';
import { useToday } from '../words/use-today';
import { wordHours } from '../words/word-hours';

/** An adviser's month as inspectors ask for it: shifts, hours, signatures and lines, without names or contents. */
export function MyMonthPage() {
  const today = useToday();
  const { person } = useMe();
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? today.slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const { data, failure, loading, reload } = useRead('consultations.monthOf', { year, month: number });
  const word = (day: Day): string => wordDate(day, today);
  return (
    <Page
      title="我的月度记录"
      lead={`${person.name}，${year}年${number}月。不含居民姓名和咨询内容，可以打印备查。`}
      acts={
        <>
          <DatePicker
            picker="month"
            aria-label="月份"
            allowClear={false}
            format="YYYY年M月"
            value={dayjs(`${month}-01`)}
            onChange={(picked) => picked && setParams({ month: picked.format('YYYY-MM') })}
          />
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <FailureAlert failure={failure} again={reload} />
      {loading && (
        <Spin description="正在读取…">
          <div className="page-wait" />
        </Spin>
      )}
      {data && (
        <>
          <section className="card">
            <Descriptions
              size="small"
              column={{ xs: 1, sm: 2, lg: 4 }}
              items={[
                {
                  key: 'held',
                  label: '已值班',
                  children: `${data.shifts.filter(({ state }) => state === 'held').length}次，${wordHours(data.minutes)}`,
                },
                { key: 'signed', label: '其中已签字', children: wordHours(data.signedMinutes) },
                { key: 'lines', label: '服务记录', children: `${data.lines.length}条` },
                {
                  key: 'persons',
                  label: '服务',
                  children: `${data.lines.reduce((sum, { persons }) => sum + persons, 0)}人次`,
                },
              ]}
            />
          </section>
          <section className="card">
            <h2>值班</h2>
            <Table
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={[...data.shifts]}
              locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这个月没有值班。" /> }}
              columns={[
                {
                  key: 'day',
                  title: '日期',
                  render: (_, { id, day }) => <Link to={`/shifts/${id}`}>{word(day)}</Link>,
                },
                { key: 'time', title: '时间', render: (_, { startsAt, minutes }) => wordSpan(startsAt, minutes) },
                { key: 'community', title: '社区', render: (_, { community }) => community.name },
                { key: 'minutes', title: '时长', align: 'right', render: (_, { minutes }) => wordHours(minutes) },
                { key: 'state', title: '状态', render: (_, { state }) => shiftStates[state] },
                { key: 'countersign', title: '签字', render: (_, shift) => wordCountersign(shift, today) },
              ]}
            />
          </section>
          <section className="card">
            <h2>服务记录</h2>
            <Table
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={[...data.lines]}
              locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这个月没有服务记录。" /> }}
              columns={[
                { key: 'day', title: '日期', render: (_, { day }) => word(day) },
                { key: 'community', title: '社区', render: (_, { community }) => community.name },
                { key: 'kind', title: '服务类型', render: (_, { serviceKind }) => serviceKinds[serviceKind] },
                { key: 'mode', title: '方式', render: (_, { mode }) => serviceModes[mode] },
                { key: 'persons', title: '人次', align: 'right', render: (_, { persons }) => `${persons}人次` },
                { key: 'minutes', title: '用时', align: 'right', render: (_, { minutes }) => `${minutes}分钟` },
              ]}
            />
          </section>
        </>
      )}
    </Page>
  );
}
