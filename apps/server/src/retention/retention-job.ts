import type { App } from '../app.ts';
import type { Job } from '../jobs/run-every.ts';
import { applyRetention, type RetentionResult } from './apply-retention.ts';

const everyMs = 24 * 3_600_000;

/**
 * Once a day, the first time a while after the start: a server that restarts often still comes to it. Each run is told to
 * `done` or `failed`; one that fails, for want of a database say, is made up for by the next.
 */
export function startRetention(
  app: App,
  { done, failed }: { readonly done: (results: RetentionResult[]) => void; readonly failed: (error: unknown) => void },
  firstMs = 10 * 60_000,
): Job {
  let underWay: Promise<void> = Promise.resolve();
  const run = (): void => {
    underWay = runOnce();
  };
  async function runOnce(): Promise<void> {
    try {
      done(await applyRetention(app.fork, app.now()));
    } catch (error) {
      failed(error);
    }
  }
  let daily: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    run();
    daily = setInterval(run, everyMs).unref();
  }, firstMs).unref();
  return {
    async stop() {
      clearTimeout(first);
      clearInterval(daily);
      await underWay;
    },
  };
}
