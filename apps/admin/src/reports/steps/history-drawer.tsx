import { editionStates, wordDay, wordInstant } from '@linfa/domain';
import { Drawer, Timeline } from 'antd';
import { useToday } from '../../words/use-today';
import { stepWords, type WholeEdition } from '../report-words';

/** How the report came this far: what, when, by whom. */
export function HistoryDrawer({ whole, close }: { readonly whole: WholeEdition; readonly close: () => void }) {
  const today = useToday();
  return (
    <Drawer title="报告的经过" open size={460} onClose={close}>
      <Timeline
        items={whole.steps.toReversed().map(({ at, act, to, by, reason, saves }) => ({
          content: (
            <>
              <strong>{stepWords[act] ?? act}</strong>
              {saves !== null && `，接连保存${saves}次`}
              {to !== null && to in editionStates && `，进度变为“${editionStates[to as keyof typeof editionStates]}”`}
              <div className="soft">
                {wordInstant(at, today)}　{by}
              </div>
              {reason !== null && saves === null && (
                <div>{reason.replaceAll(/\d{4}-\d\d-\d\d/g, (day) => wordDay(day))}</div>
              )}
            </>
          ),
        }))}
      />
    </Drawer>
  );
}
