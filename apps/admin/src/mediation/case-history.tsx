import { wordInstant } from '@linfa/domain';
import { useToday } from '../words/use-today';
import type { CaseDetail } from './case-words';

/** What was done, the newest first. */
export function CaseHistory({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  return (
    <section className="card">
      <h2>办理过程</h2>
      {row.history.length === 0 && <p className="soft">没有逐步的记录。</p>}
      <ol className="timeline">
        {row.history.toReversed().map(({ at, act, from, to }, index) => (
          <li key={`${at}${act}${index}`}>
            <span>{act}</span>
            {to !== '' && to !== from && <span className="soft">{from === '' ? to : `${from} → ${to}`}</span>}
            <span className="soft">{wordInstant(at, today)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
