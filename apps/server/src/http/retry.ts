import { DeadlockException, LockWaitTimeoutException } from '@mikro-orm/core';

/** Tries of one act: a database that stays contended says so instead of hanging. */
const mostTries = 8;

/** Runs work again after a deadlock, a lock time-out, a serialization failure or a busy file: nothing of it was kept then. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= mostTries || !isContention(error)) throw error;
      // Spread out, so that those who collided do not collide again.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
    }
  }
}

/** Tries of what lost its connection: the pool may hold several that died with the server they led to. */
const mostReconnects = 3;

/** Runs again what a lost connection interrupted; only for what may run twice. */
export async function withReconnects<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= mostReconnects || !isAmbiguous(error)) throw error;
    }
  }
}

function isContention(error: unknown): boolean {
  if (error instanceof DeadlockException || error instanceof LockWaitTimeoutException) return true;
  const { code, errno } = error as { code?: string; errno?: number };
  // 3101: a group replication node refused the write set; nothing was committed.
  return (
    code === 'SQLITE_BUSY' ||
    code === 'SQLITE_BUSY_SNAPSHOT' ||
    code === 'ER_LOCK_DEADLOCK' ||
    errno === 1213 ||
    errno === 1205 ||
    errno === 3101
  );
}

/** Whether a commit may or may not have happened: the connection went, or the server failed while committing (1180). */
function isAmbiguous(error: unknown): boolean {
  const { code, errno } = error as { code?: string; errno?: number };
  return errno === 1180 || code === 'PROTOCOL_CONNECTION_LOST' || code === 'ECONNRESET' || code === 'EPIPE';
}
