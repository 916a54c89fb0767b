import type { App } from '../app.ts';
import { exportHeads } from './audit-heads.ts';
import { sealAudit } from './seal-audit.ts';

/** Seals and exports on demand. */
export async function sealAndExport(app: App, file: string): Promise<number> {
  const sealed = await sealAudit(app.fork, app.now);
  await exportHeads(app.fork(), file);
  return sealed;
}

export interface AuditSealer {
  /** Waits for the seal under way and makes a last one. */
  readonly stop: () => Promise<void>;
}

/**
 * Seals every few seconds, one time after the other, until stopped. A time that fails, for want of a database say, is
 * told to `failed`; the next one makes up for it.
 */
export function startSealer(app: App, file: string, failed: (error: unknown) => void, everyMs = 5000): AuditSealer {
  let underWay: Promise<unknown> = Promise.resolve();
  let idle = true;
  const once = (): void => {
    if (!idle) return;
    idle = false;
    underWay = sealAndExport(app, file)
      .catch(failed)
      .finally(() => (idle = true));
  };
  const timer = setInterval(once, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
      await sealAndExport(app, file).catch(failed);
    },
  };
}
