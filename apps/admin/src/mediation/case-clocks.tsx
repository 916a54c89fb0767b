import { addDays, daysBetween, wordDate } from '@linfa/domain';
import { useToday } from '../words/use-today';
import { wordDue } from '../words/word-due';
import type { CaseDetail } from './case-words';

/** Days within which the sides may ask a court to confirm their agreement (人民调解法 art. 33). */
const confirmationDays = 30;

/** Every clock that runs, and what it is for. */
export function CaseClocks({ row }: { readonly row: CaseDetail }) {
  const today = useToday();
  const effectiveOn = row.agreement?.effectiveOn ?? null;
  const clocks: { readonly name: string; readonly words: string; readonly late: boolean }[] = [];
  if (row.dueOn !== null && row.daysLeft !== null)
    clocks.push({
      name: '调解期限',
      words: `${wordDate(row.dueOn, today)}，${wordDue(row.daysLeft)}${row.extensions.length > 0 ? `（已延长${row.extensions.length}次）` : ''}`,
      late: row.daysLeft < 0,
    });
  if (row.concludedOn !== null) clocks.push({ name: '办结', words: wordDate(row.concludedOn, today), late: false });
  if (effectiveOn !== null && row.confirmation === 'none') {
    const until = addDays(effectiveOn, confirmationDays);
    const left = daysBetween(today, until);
    clocks.push({
      name: '申请司法确认',
      words: left < 0 ? `${wordDate(until, today)}已过，不能再申请` : `${wordDate(until, today)}前，${wordDue(left)}`,
      late: false,
    });
  }
  if (row.outcome === 'agreed' && !row.followedUp) {
    const performBy = row.agreement?.performBy ?? null;
    clocks.push({
      name: '回访',
      words: performBy === null || performBy < today ? '还没有回访' : `${wordDate(performBy, today)}履行期满，之后回访`,
      late: false,
    });
  }
  if (row.archivedOn !== null)
    clocks.push({
      name: '归档',
      words: `${wordDate(row.archivedOn, today)}，${row.archiveNumber ?? ''}号`,
      late: false,
    });
  return (
    <section className="card">
      <h2>期限</h2>
      {clocks.length === 0 && <p className="soft">没有在走的期限。</p>}
      <dl className="clocks">
        {clocks.map(({ name, words, late }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={late ? 'late' : ''}>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
