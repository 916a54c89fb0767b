import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import type { Lease } from '../jobs/claim-due.ts';
import { runEvery, type Job } from '../jobs/run-every.ts';
import { claimNotices, loseLapsed } from './claim-notices.ts';
import { sendNotice } from './send-notice.ts';
import type { NoticeSender } from './senders/notice-sender.ts';

export interface RunnerSettings {
  /** Milliseconds between two looks at an empty queue. */
  readonly every?: number;
  /** Milliseconds after which what a runner took is given up for lost; much longer than `timeout`. */
  readonly lease?: number;
  /** Milliseconds that a sender has. */
  readonly timeout?: number;
  /** Notices under way at a time. */
  readonly most?: number;
}

/** Without `wechat` nothing is told by it. */
type RunnerApp = Pick<App, 'fork' | 'keyring' | 'now'> & Partial<Pick<App, 'wechat'>>;

/**
 * Sends what is due, one batch after the other, until stopped. Any number of servers may run one beside each other. What
 * goes wrong is told to `failed`; the next look makes up for it where it can.
 */
export function startNoticeRunner(
  app: RunnerApp,
  sender: NoticeSender,
  failed: (error: unknown) => void,
  { every = 2000, ...settings }: RunnerSettings = {},
): Job {
  let stopped = false;
  const job = runEvery(every, () => sendDue(app, sender, failed, { ...settings, goOn: () => !stopped }), failed);
  return {
    stop() {
      stopped = true;
      return job.stop();
    },
  };
}

/** Sends everything that is due. @returns how many notices were taken */
export async function sendDue(
  { fork, keyring, now, wechat }: RunnerApp,
  sender: NoticeSender,
  failed: (error: unknown) => void,
  {
    lease = 120_000,
    timeout = 15_000,
    most = 8,
    goOn = () => true,
  }: Omit<RunnerSettings, 'every'> & { readonly goOn?: () => boolean } = {},
): Promise<number> {
  await loseLapsed(fork(), now());
  const sending = { fork, keyring, sender, messages: wechat?.messages ?? null, now, timeout, failed };
  let taken = 0;
  while (goOn()) {
    const at = now();
    const hold: Lease = { owner: randomUUID(), until: new Date(at.getTime() + lease) };
    const notices = await claimNotices(fork, hold, { now: at, most });
    // Each for itself: one that goes wrong keeps the others from nothing.
    const ends = await Promise.allSettled(notices.map((notice) => sendNotice(sending, notice, hold)));
    for (const end of ends) if (end.status === 'rejected') failed(end.reason);
    taken += notices.length;
    if (notices.length < most) break;
  }
  return taken;
}
