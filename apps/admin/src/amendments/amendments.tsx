import type { SentBy } from '@linfa/contract';
import { wordInstant } from '@linfa/domain';
import { Facts } from '../shell/facts';
import { Reveal } from '../shell/reveal';
import { useToday } from '../words/use-today';

/** Who put a record right, when and why, and what stood there before. */
export function Amendments({ kind, record }: SentBy<'amendments.list'>) {
  const today = useToday();
  return (
    <Reveal
      act="amendments.list"
      of={record}
      input={() => ({ kind, record })}
      what="更正记录"
      told="读取会留下记录。"
      asks={false}
    >
      {({ items }) => (
        <>
          {items.length === 0 && <p className="soft">没有更正过。</p>}
          {items.map((one) => (
            <div key={one.at} className="party">
              <p>
                {wordInstant(one.at, today)} {one.by}：{one.reason}
              </p>
              <Facts
                rows={one.before.map(({ field, value }) => [`原${field}`, value === '' ? '（空）' : value] as const)}
              />
            </div>
          ))}
        </>
      )}
    </Reveal>
  );
}
