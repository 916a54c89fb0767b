import type { AnswerOf } from '@linfa/contract';
import { subsidyKinds, subsidyStates, wordDate } from '@linfa/domain';
import { App, Tag } from 'antd';
import { DownloadButton } from '../api/download-button';
import { useRead } from '../api/use-read';
import { ActButton } from '../form/act-button';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { TextInput } from '../form/inputs/text-input';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useAddress } from '../table/use-address';
import { useUnits } from '../units/unit-context';
import { FileNumber } from '../words/file-number';
import { yearOf } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { wordYuan } from '../words/word-number';

type Line = AnswerOf<'subsidies.list'>['items'][number];

/** What is paid for cases and duty, computed from the records, to be confirmed line by line. */
export function SubsidiesPage() {
  const today = useToday();
  const { unit } = useUnits();
  const decides = useRoles('street-officer');
  const address = useAddress('');
  const usual = yearOf(today);
  const from = address.valueOf('from') ?? usual.from;
  const to = address.valueOf('to') ?? usual.to;
  const { data } = useRead('subsidies.list', unit && { unit: unit.code, from, to, limit: 1 });
  return (
    <Page
      title="补贴明细"
      lead="以案定补和值班补贴，按记录和当时的标准算出。一件纠纷只补一次。"
      acts={
        unit && (
          <DownloadButton path={`/api/files/subsidies/${encodeURIComponent(unit.code)}/${from}/${to}.xlsx`}>
            下载 Excel
          </DownloadButton>
        )
      }
    >
      <section className="card">
        {data !== undefined && (
          <p>
            {data.totals.map(({ state, lines, amount }) => (
              <Tag key={state}>
                {subsidyStates[state]} {lines}条，{wordYuan(amount)}
              </Tag>
            ))}
            {data.repeated.length > 0 && (
              <span className="soft">另有{data.repeated.length}条与已补贴的是同一件纠纷，不再补贴。</span>
            )}
          </p>
        )}
        <ActTable
          act="subsidies.list"
          input={unit && { unit: unit.code }}
          filters={[{ kind: 'period', label: '期间', usual }]}
          rowKey={({ of, record }) => `${of}:${record}`}
          empty="这段时间没有可补贴的案件和值班。"
          exportAs="补贴明细"
          columns={[
            {
              key: 'unit',
              title: '单位',
              text: (row) => row.unit.name,
              render: (row) => <span className="long-name">{row.unit.name}</span>,
            },
            { key: 'payee', title: '姓名', text: ({ payee }) => payee ?? '未登记承办人' },
            { key: 'day', title: '日期', text: ({ day }) => wordDate(day, today) },
            {
              key: 'kind',
              title: '类别',
              text: ({ kind }) => subsidyKinds[kind],
              render: ({ kind }) => <span className="long-name">{subsidyKinds[kind]}</span>,
            },
            {
              key: 'file',
              title: '卷宗号',
              text: ({ fileNumber }) => fileNumber ?? '',
              render: ({ fileNumber }) => <FileNumber>{fileNumber}</FileNumber>,
            },
            { key: 'amount', title: '金额', align: 'right', text: ({ amount }) => wordYuan(amount) },
            {
              key: 'state',
              title: '状态',
              text: (row) => [wordState(row), row.reason].filter((one) => one !== '').join('：'),
              // Why a line is not paid stands with it: a column of its own would mostly be empty.
              render: (row) => (
                <span className="long-name">
                  {wordState(row)}
                  {row.reason !== '' && <span className="soft">：{row.reason}</span>}
                </span>
              ),
            },
            { key: 'reason', title: '说明', text: ({ reason }) => reason, offered: true },
            { key: 'source', title: '标准的依据', text: ({ rateSource }) => rateSource ?? '', offered: true },
          ]}
          {...(decides && { acts: (row: Line) => <LineActs line={row} /> })}
        />
      </section>
    </Page>
  );
}

function wordState({ state, changed }: Line): string {
  return `${subsidyStates[state]}${changed ? '（确认后有变动）' : ''}`;
}

function LineActs({ line }: { readonly line: Line }) {
  const { message } = App.useApp();
  const { of, record, may } = line;
  return (
    <>
      {may.includes('confirm') && (
        <ActButton act="subsidies.confirmLine" input={{ of, record }} of={`${of}:${record}`} done="已确认">
          确认
        </ActButton>
      )}
      {may.includes('reject') && (
        <FormButton label="不予补贴" title="不予补贴">
          {(close) => (
            <ActForm
              act="subsidies.rejectLine"
              draft={`${of}:${record}`}
              fixed={{ of, record }}
              submit="不予补贴"
              done={() => {
                void message.success('已记下');
                close();
              }}
            >
              <Field name="reason" label="理由" hint="会显示在明细里。">
                <TextInput most={200} rows={3} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
    </>
  );
}
