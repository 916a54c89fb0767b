import { RuleError } from '@linfa/domain';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Writes that are let through in a minute. */
export interface WriteLimits {
  readonly perSession: number;
  /** Signed in or not: an office's staff share one address. */
  readonly perAddress: number;
  /** Before signing in: nobody needs many tries. */
  readonly perAddressUnsigned: number;
}

export const usualLimits: WriteLimits = { perSession: 300, perAddress: 6000, perAddressUnsigned: 120 };

export interface WriteCaller {
  readonly address: string;
  /** null before signing in. */
  readonly sessionId: number | null;
}

/**
 * Counts writes in this process's memory and refuses those that are too many. Nothing depends on the count being exact:
 * it keeps one caller from crowding out the others, so that it is not worth a statement a write. With two servers a
 * caller whose requests are spread gets up to twice as much. What must be exact (wrong passwords and codes, places in a
 * slot) is counted in the database by its own act.
 * @throws RuleError `too-many-requests`
 */
export function createWriteGate(limits: WriteLimits): (caller: WriteCaller) => Promise<void> {
  const counter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: 60 });
  const sessions = counter(limits.perSession);
  const addresses = counter(limits.perAddress);
  const unsigned = counter(limits.perAddressUnsigned);
  return async ({ address, sessionId }) => {
    await take(addresses, address);
    await (sessionId === null ? take(unsigned, address) : take(sessions, String(sessionId)));
  };
}

async function take(counter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await counter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw new RuleError('too-many-requests', { seconds }, { retryAfter: seconds });
  }
}
