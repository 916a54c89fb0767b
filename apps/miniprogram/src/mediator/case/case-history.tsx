import { beijingDay, type Day, wordDate } from '@linfa/domain';
import { Card } from '../../ui/card';
import { Timeline } from '../../ui/timeline';
import type { CaseDetail } from '../case-words';

/** WeChat counts what stands beside one another; what is older is on the computer. */
const mostShown = 30;

/** What was done, the latest on top. */
export function CaseHistory({ row: { history }, today }: { readonly row: CaseDetail; readonly today: Day }) {
  if (history.length === 0) return null;
  // Turned round in a way that old phones know as well.
  const latest: (typeof history)[number][] = [];
  for (const step of history.slice(-mostShown)) latest.unshift(step);
  return (
    <Card title="经过">
      <Timeline
        steps={latest.map(({ at, act }, index) => ({
          key: `${index}`,
          title: act,
          lines: [wordDate(beijingDay(new Date(at)), today)],
          state: 'done' as const,
        }))}
      />
    </Card>
  );
}
