import type { App } from '../app.ts';
import { runEvery, type Job } from '../jobs/run-every.ts';
import { exportHeads } from './audit-heads.ts';
import { sealAudit } from './seal-audit.ts';

type Sealed = Pick<App, 'fork' | 'now'>;

/** Seals and exports on demand. @param told hears of each line that was appended to the file */
export async function sealAndExport(
  app: Sealed,
  file: string,
  told: (line: string) => void = () => {},
): Promise<number> {
  const sealed = await sealAudit(app.fork, app.now);
  for (const line of await exportHeads(app.fork(), file)) told(line);
  return sealed;
}

/** Seals every few seconds; when it is stopped it makes a last seal. */
export function startSealer(
  app: Sealed,
  file: string,
  { told, failed }: { readonly told: (line: string) => void; readonly failed: (error: unknown) => void },
  everyMs = 5000,
): Job {
  const job = runEvery(everyMs, () => sealAndExport(app, file, told), failed);
  return {
    async stop() {
      await job.stop();
      await sealAndExport(app, file, told).catch(failed);
    },
  };
}
