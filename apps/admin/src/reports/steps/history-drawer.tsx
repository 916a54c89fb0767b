import { editionStates } from '@linfa/domain';
import { Drawer } from 'antd';
import { WayTimeline } from '../../table/way-timeline';
import { stepWords, type WholeEdition } from '../report-words';

/** How the report came this far. */
export function HistoryDrawer({ whole, close }: { readonly whole: WholeEdition; readonly close: () => void }) {
  return (
    <Drawer title="报告的经过" open size={460} onClose={close}>
      <WayTimeline
        steps={whole.steps.map(({ at, act, to, by, reason, saves }) => ({
          at,
          by,
          what: stepWords[act] ?? act,
          more: (
            <>
              {saves !== null && `，接连保存${saves}次`}
              {to !== null && to in editionStates && `，进度变为“${editionStates[to as keyof typeof editionStates]}”`}
            </>
          ),
          // What several savings in a row say of themselves is how many they were.
          reason: saves === null ? reason : null,
        }))}
      />
    </Drawer>
  );
}
