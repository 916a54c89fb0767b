/** Work that comes again and again while the server runs. */
export interface Job {
  /** Begins nothing new and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/**
 * Does it every so many milliseconds, one time after the other. A time that fails, for want of a database say, is told to
 * `failed`; the next one makes up for it.
 */
export function runEvery(ms: number, work: () => Promise<unknown>, failed: (error: unknown) => void): Job {
  let underWay: Promise<unknown> = Promise.resolve();
  let idle = true;
  const timer = setInterval(() => {
    if (!idle) return;
    idle = false;
    underWay = work()
      .catch(failed)
      .finally(() => (idle = true));
  }, ms).unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
