import type { NoticeSender } from './notice-sender.ts';

/** Sends nothing out of the house: the notice is in its person's inbox, where it is from its time on whatever else is tried. */
export const inboxSender: NoticeSender = {
  reaches: () => false,
  send: () => Promise.resolve({ sent: true, channel: 'inbox' }),
};
