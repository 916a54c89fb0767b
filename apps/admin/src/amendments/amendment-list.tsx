import type { AnswerOf } from '@linfa/contract';
import { wordInstant } from '@linfa/domain';
import { Facts } from '../shell/facts';
import { useToday } from '../words/use-today';

/** Corrections, oldest first: who, when, why, and what stood there before. */
export function AmendmentList({ items }: { readonly items: AnswerOf<'amendments.list'>['items'] }) {
  const today = useToday();
  if (items.length === 0) return <p className="soft">没有更正过。</p>;
  return items.map((one) => (
    <div key={one.at} className="party">
      <p>
        {wordInstant(one.at, today)} {one.by}：{one.reason}
      </p>
      <Facts rows={one.before.map(({ field, value }) => [`原${field}`, value === '' ? '（空）' : value] as const)} />
    </div>
  ));
}
