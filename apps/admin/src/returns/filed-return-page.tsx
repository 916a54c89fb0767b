import type { AnswerOf } from '@linfa/contract';
import { returnFilingStates, wordDay } from '@linfa/domain';
import { Alert, App, Button, Empty, Modal, Spin, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { DownloadButton } from '../api/download-button';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { WayTimeline } from '../table/way-timeline';
import { FiledActForm } from './filed-act-form';
import { filedActs, filingStepWords, type FiledAct } from './filing-words';
import { ReturnBlocks } from './return-blocks';
import { pathOfPeriod } from './return-span';

type Opened = AnswerOf<'returns.open'>;

/** A return as it was sent up: what has changed since, its way so far, and what may be done with it next. */
export function FiledReturnPage() {
  const { filing: id = '' } = useParams();
  const { data, failure, loading, reload } = useRead('returns.open', { filing: id });
  const path = `/api/files/return-filings/${encodeURIComponent(id)}`;
  return (
    <Page
      title="报送的统计报表"
      lead="报送时的原文，数字不再变。与现在的记录不同的，在下面逐项列出。"
      acts={
        data !== undefined && (
          <>
            <DownloadButton path={`${path}.docx`}>下载 Word</DownloadButton>
            <DownloadButton path={`${path}.xlsx`}>下载 Excel</DownloadButton>
          </>
        )
      }
    >
      <FailureAlert failure={failure} again={reload} />
      {loading && (
        <Spin description="正在打开…">
          <div className="page-wait" />
        </Spin>
      )}
      {data !== undefined && (
        <>
          <Way opened={data} reload={reload} />
          <Differences opened={data} />
          <section className="card">
            <ReturnBlocks document={data.document} />
          </section>
        </>
      )}
    </Page>
  );
}

function Way({ opened: { filing, steps }, reload }: { readonly opened: Opened; readonly reload: () => void }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<FiledAct | null>(null);
  const offered = filing.may
    .filter((act): act is FiledAct => act !== 'report')
    // What goes on stands before what goes back.
    .toSorted((one, other) => Number(filedActs[one].danger ?? false) - Number(filedActs[other].danger ?? false));
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          {filing.unit.name}
          {filing.periodWord}
        </h2>
        <Tag>{returnFilingStates[filing.state]}</Tag>
        <span className="soft">{wordDay(filing.reportedOn)}报送</span>
        <div className="card-acts">
          {offered.map((act) => (
            <Button
              key={act}
              type={filedActs[act].danger ? 'default' : 'primary'}
              danger={filedActs[act].danger === true}
              onClick={() => setOpen(act)}
            >
              {filedActs[act].label}
            </Button>
          ))}
        </div>
      </div>
      {filing.may.includes('report') && (
        <Alert
          type="warning"
          showIcon
          title="更正记录后，这一期可以重新报送。"
          action={<Link to={pathOfPeriod(filing)}>去重新报送</Link>}
        />
      )}
      <h3>经过</h3>
      <WayTimeline
        steps={steps.map(({ at, act, by, reason }) => ({ at, by, what: filingStepWords[act] ?? act, reason }))}
      />
      {open !== null && (
        <Modal open title={filedActs[open].label} footer={null} destroyOnHidden onCancel={() => setOpen(null)}>
          <p className="soft">{filedActs[open].hint}</p>
          <FiledActForm
            act={open}
            filing={filing.id}
            done={() => {
              setOpen(null);
              void message.success(`已${filedActs[open].label}`);
              reload();
            }}
          />
        </Modal>
      )}
    </section>
  );
}

function Differences({ opened: { intact, differences, notComparable } }: { readonly opened: Opened }) {
  return (
    <section className="card">
      <h2>与现在的记录比较</h2>
      {!intact && <Alert type="error" showIcon title="报送时冻结的内容已与报送时不同，请立即联系系统管理员。" />}
      {notComparable !== null && <Alert type="info" showIcon title={`不能按现在的记录再算一遍：${notComparable}`} />}
      {notComparable === null && differences.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在的记录与报送时没有不同。" />
      ) : (
        <Table
          rowKey="key"
          size="small"
          pagination={false}
          dataSource={differences}
          columns={[
            { key: 'name', title: '指标', render: (_, one) => one.name },
            { key: 'filed', title: '报送时', align: 'right', render: (_, one) => one.filed },
            { key: 'now', title: '现在', align: 'right', render: (_, one) => one.now },
          ]}
        />
      )}
    </section>
  );
}
