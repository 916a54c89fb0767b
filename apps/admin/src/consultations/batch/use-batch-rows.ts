import type { Day } from '@linfa/domain';
import { useRef, useState } from 'react';
import type { Cells } from '../../sheet/cells';
import { dropDraft, keepDraft, readDraft } from '../../drafts/draft-store';
import { freshRow, isUntouched, mostLines, type BatchKey, type BatchRow } from './batch-columns';
import { pasteRows } from './paste-rows';

const slot = 'batch-entry';

interface Kept {
  readonly community: string;
  /** Whom the paper names; empty while that is not said yet. */
  readonly adviser: string;
  readonly rows: readonly BatchRow[];
}

/** Where and how the lines were most likely given, as one begins. */
export interface UsualVisit {
  readonly community: string;
  readonly mode?: string;
}

/** The rows of the grid, where they belong and whose work they are; every change is kept until they are sent. */
export function useBatchRows({ community: usual, mode }: UsualVisit, today: Day) {
  const first = (): BatchRow => ({ ...freshRow(today), ...(mode !== undefined && { mode }) });
  const [kept] = useState(() => readDraft(slot) as Kept | null);
  const [state, setState] = useState<Kept>(() => ({ community: usual, adviser: '', rows: [first()], ...kept }));
  const [restored, setRestored] = useState(() => kept !== null && kept.rows.some((row) => !isUntouched(row)));
  // One key may change a cell and add a row: the second has to see the first.
  const latest = useRef(state);
  const put = (change: (now: Kept) => Kept): void => {
    latest.current = change(latest.current);
    keepDraft(slot, latest.current);
    setState(latest.current);
  };
  return {
    ...state,
    /** They were typed before a reload, and are not sent yet. */
    restored,
    /** Other advisers serve elsewhere. */
    chooseCommunity: (community: string): void => put((now) => ({ ...now, community, adviser: '' })),
    chooseAdviser: (adviser: string): void => put((now) => ({ ...now, adviser })),
    change: (at: number, key: BatchKey, value: string): void =>
      put((now) => ({ ...now, rows: now.rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)) })),
    /** What a spreadsheet had, put down at a cell. Returns how many rows had no room. */
    paste: (at: number, key: BatchKey, block: Cells): number => {
      const { rows, left } = pasteRows(latest.current.rows, { row: at, key }, block, today);
      put((now) => ({ ...now, rows }));
      return left;
    },
    /** Whether there is room for another. */
    add: (): boolean => {
      if (latest.current.rows.length >= mostLines) return false;
      put((now) => ({ ...now, rows: [...now.rows, freshRow(today, now.rows.at(-1))] }));
      return true;
    },
    remove: (at: number): void =>
      put((now) => {
        const left = now.rows.filter((_, index) => index !== at);
        return { ...now, rows: left.length > 0 ? left : [first()] };
      }),
    /** They were sent: the next visit begins as the last line was. */
    startOver: (): void => {
      const last = latest.current.rows.findLast((row) => !isUntouched(row));
      put((now) => ({ ...now, rows: [freshRow(today, last)] }));
      dropDraft(slot);
      setRestored(false);
    },
  };
}
