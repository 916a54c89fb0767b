import { countersignStates, wordDate, wordSpan } from '@linfa/domain';
import { Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { wordFailure, type Failure } from '@linfa/contract/client';
import { call } from '../api/call';
import { FailureAlert } from '../api/failure-alert';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';
import { wordHours } from '../words/word-hours';

/** The shifts that wait for a signature, and the way in by an adviser's code. */
export function CountersignPage() {
  const today = useToday();
  const unit = useUnitCode();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (typed: string): Promise<void> => {
    // A scanner gives the whole address that the code's picture carries.
    const code = (typed.split('code=').at(-1) ?? '').replaceAll(/\s/g, '');
    if (code === '') return;
    setFailure(null);
    try {
      const { shift } = await call('dutyShifts.openByCode', { code });
      void navigate(`/shifts/${shift}`);
    } catch (error) {
      setFailure(wordFailure(error));
    }
  };
  return (
    <Page
      title="值班签字"
      lead="法律顾问登记结束的值班，由社区核对后签字。点开一次值班，看时长和服务记录，再签字或提出异议。"
    >
      <section className="card">
        <label className="code-entry">
          <span>法律顾问出示了签字码：用扫码枪扫，或输入码下面的字符</span>
          <Input.Search aria-label="签字码" enterButton="打开" onSearch={(typed) => void open(typed)} />
        </label>
        <FailureAlert failure={failure} />
      </section>
      <section className="card">
        <ActTable
          act="dutyShifts.listToCountersign"
          input={{ unit }}
          rowKey={({ shift }) => shift}
          empty="没有等待签字的值班。"
          columns={[
            {
              key: 'day',
              title: '哪天',
              text: ({ day }) => wordDate(day, today),
              render: ({ shift, day }) => <Link to={`/shifts/${shift}`}>{wordDate(day, today)}</Link>,
            },
            { key: 'time', title: '时间', text: ({ startsAt, minutes }) => wordSpan(startsAt, minutes) },
            { key: 'community', title: '社区', text: ({ community }) => community.name },
            { key: 'adviser', title: '法律顾问', text: ({ adviser }) => adviser ?? '未定' },
            { key: 'minutes', title: '登记时长', text: ({ minutes }) => wordHours(minutes), align: 'right' },
            { key: 'state', title: '签字', text: ({ countersign }) => countersignStates[countersign] },
          ]}
        />
      </section>
    </Page>
  );
}
