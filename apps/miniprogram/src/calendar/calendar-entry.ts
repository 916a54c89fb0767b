import type { Day } from '@linfa/domain';

/** What goes into the phone's own calendar. */
export interface CalendarEntry {
  readonly title: string;
  readonly day: Day;
  /** Null for the whole day. */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly place: string;
  /** More to have at hand: a code to say at the door. */
  readonly words: string;
  /** The server's file of it, below `/api/files/`, and what it is called once it is saved. */
  readonly file: string;
  readonly fileName: string;
}
