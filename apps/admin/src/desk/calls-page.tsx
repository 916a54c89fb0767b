import type { AnswerOf } from '@linfa/contract';
import { callResults, noticeStates, wordInstant } from '@linfa/domain';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useWrite } from '../api/use-write';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useUnits } from '../units/unit-context';
import { useToday } from '../words/use-today';

type Call = AnswerOf<'notices.listCalls'>['items'][number];

/** People who could not be told otherwise: rung up, and how that went. */
export function CallsPage() {
  const today = useToday();
  const { unit } = useUnits();
  return (
    <Page title="待电话告知" lead="没有发出、或不知是否发出的通知，等得久的在前。打电话告诉居民，再登记结果。">
      <section className="card">
        <ActTable
          act="notices.listCalls"
          input={unit === null ? null : { unit: unit.code }}
          empty="没有要打的电话。"
          columns={[
            {
              key: 'name',
              title: '居民',
              text: ({ name, phone }) => `${name} ${phone ?? '没有电话'}`,
              render: (row) => <Callee row={row} />,
            },
            {
              key: 'title',
              title: '告知什么',
              text: ({ title, text }) => `${title}：${text}`,
              render: ({ title, text }) => (
                <div className="long-text a-sentence">
                  <strong>{title}</strong>
                  <div>{text}</div>
                </div>
              ),
            },
            {
              key: 'unit',
              title: '单位',
              text: ({ unit: { name } }) => name,
              render: ({ unit: { name } }) => <span className="long-name">{name}</span>,
            },
            { key: 'why', title: '为什么没发出', text: ({ state, why }) => (why === '' ? noticeStates[state] : why) },
            { key: 'since', title: '何时要告知的', text: ({ since }) => wordInstant(since, today) },
            {
              key: 'calls',
              title: '打过几次',
              text: ({ calls, lastCall }) =>
                lastCall === null
                  ? '没有打过'
                  : `${calls}次，最近${wordInstant(lastCall.at, today)}${callResults[lastCall.result]}`,
              render: ({ calls, lastCall }) =>
                lastCall === null ? (
                  '没有打过'
                ) : (
                  <>
                    <div className="unbroken">
                      {calls}次，最近{callResults[lastCall.result]}
                    </div>
                    <div className="soft whole-words">{wordInstant(lastCall.at, today)}</div>
                  </>
                ),
            },
          ]}
          acts={(row) => row.may.includes('mark-called') && <MarkCalled call={row} />}
        />
      </section>
    </Page>
  );
}

/** Name and number stand in place once they were asked for; that is recorded. */
function Callee({ row: { id, name, phone, may } }: { readonly row: Call }) {
  const write = useWrite('notices.revealCall', id);
  const [shown, setShown] = useState<AnswerOf<'notices.revealCall'> | null>(null);
  const reveal = async (): Promise<void> => setShown((await write.run({ notice: id })) ?? null);
  return (
    <>
      <div>{shown?.name ?? name}</div>
      <div>{(shown === null ? phone : shown.phone) ?? '没有电话，请上门'}</div>
      {shown === null && may.includes('reveal') && (
        <Button size="small" loading={write.busy} onClick={() => void reveal()}>
          显示姓名和电话
        </Button>
      )}
      <FailureAlert failure={write.failure} />
    </>
  );
}

function MarkCalled({ call: { id } }: { readonly call: Call }) {
  const { message } = App.useApp();
  const write = useWrite('notices.markCalled', id);
  const mark = async (result: keyof typeof callResults): Promise<void> => {
    if ((await write.run({ notice: id, result })) !== undefined) void message.success(`已登记：${callResults[result]}`);
  };
  return (
    <>
      <Select
        aria-label="登记结果"
        placeholder="登记结果"
        className="filter-code"
        loading={write.busy}
        value={null}
        options={Object.entries(callResults).map(([value, label]) => ({ value, label }))}
        onChange={(result: string | null) => result !== null && void mark(result as keyof typeof callResults)}
      />
      <FailureAlert failure={write.failure} />
    </>
  );
}
