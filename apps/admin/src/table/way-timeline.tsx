import { wordDay, wordInstant } from '@linfa/domain';
import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useToday } from '../words/use-today';

/** One step on the way of a paper. */
export interface WayStep {
  readonly at: string;
  readonly by: string;
  /** What was done. */
  readonly what: string;
  /** What goes on in the same line. */
  readonly more?: ReactNode;
  /** In the words of whoever did it. */
  readonly reason: string | null;
}

/** How a report or a return came this far, the last step first: what, when, by whom and why. */
export function WayTimeline({ steps }: { readonly steps: readonly WayStep[] }) {
  const today = useToday();
  return (
    <Timeline
      items={steps.toReversed().map(({ at, by, what, more, reason }) => ({
        content: (
          <>
            <strong>{what}</strong>
            {more}
            <div className="soft">
              {wordInstant(at, today)}　{by}
            </div>
            {reason !== null && <div>{reason.replaceAll(/\d{4}-\d\d-\d\d/g, (day) => wordDay(day))}</div>}
          </>
        ),
      }))}
    />
  );
}
