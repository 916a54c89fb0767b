/** Minutes to wait after the first, second … definite failure; after the last there is no other try. */
const waits = [1, 5, 30, 120] as const;

/**
 * When a notice that certainly did not go out may be tried again: the waits grow, so that a gateway that is down is not
 * hammered, and end within three hours, after which staff ring up.
 * @param attempts begun so far, the failed one included
 * @returns the instant, or null when it is to be given up
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = waits[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** How a call to somebody who could not be told otherwise went. */
export const callResults = {
  told: '已告知',
  'no-answer': '无人接听',
  'wrong-number': '号码有误',
  'not-needed': '无需告知',
} as const;
export type CallResult = keyof typeof callResults;
