import type { SentBy } from '@linfa/contract';
import { Reveal } from '../shell/reveal';
import { AmendmentList } from './amendment-list';

/** Who put a record right, when and why, and what stood there before. */
export function Amendments({ kind, record }: SentBy<'amendments.list'>) {
  return (
    <Reveal
      act="amendments.list"
      of={record}
      input={() => ({ kind, record })}
      what="更正记录"
      told="读取会留下记录。"
      asks={false}
    >
      {({ items }) => <AmendmentList items={items} />}
    </Reveal>
  );
}
