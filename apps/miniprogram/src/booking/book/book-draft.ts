import type { SentBy } from '@linfa/contract';
import type { matterKinds } from '@linfa/domain';
import type { OpenSlot } from '../slots/nearest-free';

export type Matter = keyof typeof matterKinds;
/** As much of a chosen slot as is shown of it while the list is not there. */
export type ChosenSlot = Pick<OpenSlot, 'id' | 'day' | 'startsAt' | 'minutes' | 'adviser' | 'mode'>;

/** What one has chosen and typed so far. */
export interface BookDraft {
  readonly matter: Matter | null;
  readonly day: string | null;
  readonly slot: ChosenSlot | null;
  readonly note: string;
  readonly forOther: boolean;
  readonly name: string;
  readonly phone: string;
}

export const blankBooking: BookDraft = {
  matter: null,
  day: null,
  slot: null,
  note: '',
  forOther: false,
  name: '',
  phone: '',
};

export const mostNote = 300;

/** What a draft comes to, as booking and waiting take it. */
export function bookingOf(
  { note, forOther, name, phone }: BookDraft,
  slot: string,
  matter: Matter,
): SentBy<'bookings.bookSlot'> {
  const trimmed = phone.trim();
  return {
    slot,
    matter,
    note,
    ...(forOther && { onBehalfOf: { name, ...(trimmed !== '' && { phone: trimmed }) } }),
  };
}
