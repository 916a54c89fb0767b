import type { Failure } from '@linfa/contract/client';
import type { AnswerOf } from '@linfa/contract';
import { useEffect } from 'react';
import { isPending } from '../../api/pending-key';
import type { Read } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import type { Draft } from '../../drafts/use-draft';
import { goInstead } from '../../go';
import { routes } from '../../routes';
import { useWish } from '../../wishes/use-wish';
import { sayNext } from '../just-done';
import type { OpenSlot } from '../slots/nearest-free';
import { bookingOf, mostNote, type BookDraft } from './book-draft';

export interface Confirming {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Whether what is confirmed is to wait for a place. */
  readonly waits: boolean;
  /** Went out before, and no answer came: the place may already be one's own. */
  readonly unanswered: boolean;
  /** Nobody else's choice any more: what is offered is read anew. */
  readonly slots: readonly OpenSlot[];
  readonly noteTooLong: boolean;
  readonly confirm: () => void;
  readonly choose: (slot: OpenSlot | null) => void;
}

/** What somebody else took meanwhile, or gave back. */
const stale = ['slot-full', 'slot-not-open', 'slot-has-places', 'not-found'];

/** Books what the draft says, or waits for it where it is full; what is typed stays until the server has it. */
export function useConfirm(draft: Draft<BookDraft>, { data, reload }: Read<AnswerOf<'slots.listOpen'>>): Confirming {
  const finish = ({ id, state }: { id: string; state: string }): void => {
    draft.clear();
    sayNext(id, state === 'waiting' ? '已登记候补' : '预约成功');
    void goInstead(routes.booking, { id });
  };
  const book = useWrite('bookings.bookSlot', { done: finish });
  const wait = useWrite('bookings.joinWaitingList', { done: finish });
  const { matter, slot, note } = draft.value;
  const failure = book.failure ?? wait.failure;
  const code = failure?.code;
  useEffect(() => {
    if (code !== undefined && stale.includes(code)) void reload();
  }, [code, reload]);
  const slots = data?.items ?? [];
  const wanted = matter === null || slot === null ? null : bookingOf(draft.value, slot.id, matter);
  const busy = book.busy || wait.busy;
  const unanswered = !busy && wanted !== null && isPending('bookings.bookSlot', wanted);
  // Full perhaps by one's own booking, whose answer was lost: that is asked first.
  const waits = slots.find((one) => one.id === slot?.id)?.free === 0 && !book.busy && !unanswered;
  const wish = useWish(waits ? 'bookings.joinWaitingList' : 'bookings.bookSlot');
  const noteTooLong = [...note.trim()].length > mostNote;
  const forget = (): void => {
    book.forget();
    wait.forget();
  };
  return {
    busy,
    failure,
    waits,
    unanswered,
    slots,
    noteTooLong,
    confirm: () => {
      if (wanted === null || noteTooLong) return;
      forget();
      void wish(() => (waits ? wait : book).run(wanted));
    },
    choose: (to) => {
      forget();
      draft.set(to ? { slot: to, day: to.day } : { slot: null });
    },
  };
}
