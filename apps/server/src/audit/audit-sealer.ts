import type { App } from '../app.ts';
import { runEvery, type Job } from '../jobs/run-every.ts';
import { exportHeads } from './audit-heads.ts';
import { sealAudit } from './seal-audit.ts';

/** Seals and exports on demand. */
export async function sealAndExport(app: App, file: string): Promise<number> {
  const sealed = await sealAudit(app.fork, app.now);
  await exportHeads(app.fork(), file);
  return sealed;
}

/** Seals every few seconds; when it is stopped it makes a last seal. */
export function startSealer(app: App, file: string, failed: (error: unknown) => void, everyMs = 5000): Job {
  const job = runEvery(everyMs, () => sealAndExport(app, file), failed);
  return {
    async stop() {
      await job.stop();
      await sealAndExport(app, file).catch(failed);
    },
  };
}
