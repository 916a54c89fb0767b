import type { AnswerOf } from '@linfa/contract';
import { wordDay, wordInstant } from '@linfa/domain';
import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import { PastValues } from '../../amendments/past-values';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import { pathOfRecord } from '../../shell/record-paths';
import { TurnPages } from '../../table/turn-pages';
import { useTurned } from '../../table/use-turned';
import { useToday } from '../../words/use-today';
import { wordNumber } from '../../words/word-number';

type Changed = AnswerOf<'reports.listChanged'>['items'][number];

const changeWords = { added: '新增', removed: '减少', changed: '改动' } as const;
const atOnce = 20;

/** The records that a signed figure gained, lost or counts otherwise today, and who corrected them; why is asked for. */
export function ChangedRecords({ edition, figure }: { readonly edition: string; readonly figure: string }) {
  const today = useToday();
  const { after, turns } = useTurned();
  const { data, failure, loading, refreshing, reload } = useRead(
    'reports.listChanged',
    { edition, key: figure, limit: atOnce, ...(after !== undefined && { after }) },
    { keep: true },
  );
  const items = data?.items ?? [];
  const amounts = items.some(({ signed, now }) => signed !== null || now !== null);
  return (
    <>
      <FailureAlert failure={failure} again={reload} />
      <Table<Changed>
        rowKey="record"
        size="small"
        pagination={false}
        loading={loading || refreshing}
        dataSource={[...items]}
        locale={{ emptyText: loading ? ' ' : '没有变动的记录。' }}
        columns={[
          { key: 'change', title: '变动', render: (_, { change }) => <Tag>{changeWords[change]}</Tag> },
          { key: 'record', title: '记录', render: (_, row) => <Named row={row} /> },
          ...(amounts
            ? [
                { key: 'signed', title: '原计入', align: 'right' as const, render: signedAmount },
                { key: 'now', title: '现计入', align: 'right' as const, render: amountNow },
              ]
            : []),
          {
            key: 'corrections',
            title: '签发后的更正',
            render: (_, { corrections, reasons }) => (
              <>
                {corrections.length === 0 && <span className="soft">没有更正</span>}
                {corrections.map(({ at, by }) => (
                  <div key={at}>
                    {wordInstant(at, today)}　{by}
                  </div>
                ))}
                {reasons && <PastValues {...reasons} />}
              </>
            ),
          },
        ]}
      />
      <TurnPages small {...turns(data?.next ?? null)} />
    </>
  );
}

/** The record by its day and place, as a link to its page where whoever reads may open it. */
function Named({ row: { setLabel, day, unit, page } }: { readonly row: Changed }) {
  if (day === null || unit === null) return `${setLabel}（已不在）`;
  const words = `${wordDay(day)}的${setLabel}`;
  return (
    <>
      {page === null ? (
        words
      ) : (
        // Beside what is being read: the report stays.
        <Link to={pathOfRecord(page, day)} target="_blank">
          {words}
        </Link>
      )}
      <div className="soft">{unit.name}</div>
    </>
  );
}

function signedAmount(_: unknown, { signed }: Changed): string {
  return amountOf(signed);
}

function amountNow(_: unknown, { now }: Changed): string {
  return amountOf(now);
}

function amountOf(amount: number | null): string {
  return amount === null ? '—' : wordNumber(amount);
}
