import { wordInstant } from '@linfa/domain';
import { Descriptions } from 'antd';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useToday } from '../words/use-today';
import { BackupState } from './backup-state';
import { useActTitles } from './use-act-titles';
import { readActor, readThing, wordActor, wordChange, wordReason, wordThing } from './word-audit';

/** Who did what and when; it cannot be changed, and says nothing personal of those it was done for. */
export function AuditPage() {
  const today = useToday();
  const titles = useActTitles();
  const chain = useRead('audit.chain', {});
  return (
    <Page title="审计记录" lead="谁在何时办了什么。记录只增不改，每隔几秒封存成链，改动、删除和调换都能查出来。">
      <section className="card">
        <FailureAlert failure={chain.failure} again={chain.reload} />
        {chain.data && (
          <Descriptions
            column={{ xs: 1, md: 3 }}
            items={[
              { key: 'seals', label: '已封存', children: `${chain.data.seals}批` },
              {
                key: 'at',
                label: '最近一次',
                children: chain.data.sealedAt === null ? '尚未封存' : wordInstant(chain.data.sealedAt, today),
              },
              { key: 'rest', label: '等待封存', children: `${chain.data.unsealedRows}条` },
              {
                key: 'head',
                label: '链尾',
                span: 'filled',
                children: <code className="digest">{chain.data.head}</code>,
              },
            ]}
          />
        )}
        <p className="soft">
          要独立核对整条链，请管理服务器的人来做，
          <a href="/help/auditor/audit-log" target="_blank" rel="noreferrer">
            做法见手册
          </a>
          。
        </p>
      </section>
      <BackupState />
      <section className="card">
        <ActTable
          act="audit.list"
          input={{}}
          rowKey={(row) => `${row.at}${row.act}${row.thing}`}
          empty="没有符合条件的记录。"
          exportAs="审计记录"
          filters={[
            { kind: 'code', name: 'act', label: '操作', options: titles },
            { kind: 'text', name: 'actor', label: '办理人（如“人员 12”）', meaning: readActor },
            { kind: 'text', name: 'thing', label: '事项（如“预约 12”）', meaning: readThing },
          ]}
          columns={[
            { key: 'at', title: '时间', text: ({ at }) => wordInstant(at, today) },
            {
              key: 'actor',
              title: '办理人',
              text: ({ actor }) => wordActor(actor),
              render: ({ actor, who }) =>
                who === null ? (
                  wordActor(actor)
                ) : (
                  <Link to={`/people/${who.person}`}>
                    <span className="unbroken">{wordActor(actor)}</span> <span className="unbroken">{who.name}</span>
                  </Link>
                ),
            },
            { key: 'act', title: '操作', text: ({ act, words }) => titles[act] ?? words },
            { key: 'thing', title: '事项', text: ({ thing }) => wordThing(thing) },
            { key: 'change', title: '变化', text: ({ thing, from, to }) => wordChange(thing, from, to) },
            { key: 'reason', title: '说明', text: ({ reason }) => wordReason(reason), width: 280 },
          ]}
        />
      </section>
    </Page>
  );
}
