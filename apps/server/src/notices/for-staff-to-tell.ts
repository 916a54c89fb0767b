import type { Notice } from './notice.entity.ts';
import type { NoticeKind } from './queue-notice.ts';

/** What changes whether or when somebody comes. */
const weighty: readonly NoticeKind[] = [
  'booking-promoted',
  'booking-cancelled',
  'booking-moved',
  'event-promoted',
  'event-changed',
  'event-cancelled',
];

/**
 * Whoever was entered at a desk without a number and never came by WeChat has an inbox that nobody looks into: what
 * weighs is told by staff.
 */
export function isForStaffToTell({ kind, onScreen, person }: Pick<Notice, 'kind' | 'onScreen' | 'person'>): boolean {
  return !onScreen && !person.phoneCipher && !person.openidCipher && weighty.some((one) => one === kind);
}
