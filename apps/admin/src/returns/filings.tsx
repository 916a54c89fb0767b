import type { AnswerOf } from '@linfa/contract';
import { returnFilingStates, wordDay } from '@linfa/domain';
import { App, Button, Input, Modal, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { returnSpan, spanWords } from './return-span';

type Row = AnswerOf<'returns.list'>['items'][number];

/** How far this period's return is, in the unit and in each street below it, and sending it up. */
export function Filings({
  unit,
  year,
  span,
  mayReport,
  reload,
}: {
  readonly unit: string;
  readonly year: number;
  readonly span: string;
  readonly mayReport: boolean;
  readonly reload: () => void;
}) {
  const { message } = App.useApp();
  const [sending, setSending] = useState(false);
  const asked = { unit, year, span: returnSpan(span) };
  const { data, failure, reload: again } = useRead('returns.list', asked, { keep: true });
  const own = data?.items[0]?.filing ?? null;
  const period = `${year}年${spanWords[span]}`;
  return (
    <section aria-labelledby="filings">
      <div className="card-head">
        <h2 id="filings">报送情况</h2>
        {mayReport && (
          <div className="card-acts">
            <Button type="primary" onClick={() => setSending(true)}>
              {own === null ? '报送上级' : '重新报送'}
            </Button>
          </div>
        )}
      </div>
      <FailureAlert failure={failure} again={again} />
      {data !== undefined && (
        <Table<Row>
          size="small"
          pagination={false}
          rowKey={(row) => row.unit.code}
          dataSource={data.items}
          columns={[
            { key: 'unit', title: '单位', render: (_, row) => row.unit.name },
            {
              key: 'state',
              title: '进度',
              render: (_, { filing }) =>
                filing === null ? (
                  <span className="soft">还没有报送</span>
                ) : (
                  <Tag>{returnFilingStates[filing.state]}</Tag>
                ),
            },
            {
              key: 'on',
              title: '报送日期',
              render: (_, { filing }) => (filing === null ? '' : wordDay(filing.reportedOn)),
            },
            {
              key: 'open',
              title: '报送的那一份',
              render: (_, { filing }) =>
                filing === null ? '' : <Link to={`/mediation-return/${filing.id}`}>打开</Link>,
            },
          ]}
        />
      )}
      {sending && (
        <Modal open title={`报送${period}统计报表`} footer={null} destroyOnHidden onCancel={() => setSending(false)}>
          <p className="soft">
            数字按此刻的记录冻结，以后更正记录不会改动报送的那一份。上级锁定之前可以撤回，上级也可以退回。
          </p>
          <ActForm
            act="returns.report"
            fixed={asked}
            draft={`${unit}:${year}:${span}`}
            submit={own === null ? '报送上级' : '重新报送'}
            done={() => {
              setSending(false);
              void message.success(`已报送${period}统计报表`);
              reload();
              again();
            }}
          >
            <Field name="note" label="说明（可以不填，不写个人信息）">
              <Input maxLength={150} />
            </Field>
          </ActForm>
        </Modal>
      )}
    </section>
  );
}
