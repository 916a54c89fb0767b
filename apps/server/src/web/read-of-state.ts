import type { App } from '../app.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { lastBackups } from '../backups/last-backups.ts';
import { TextCheck } from '../content-flags/text-check.entity.ts';
import { Notice } from '../notices/notice.entity.ts';

/** What a monitor is told besides the requests; counts and ages in seconds. */
export interface ReadOfState {
  readonly unsealedRows: number;
  readonly noticesWaiting: number;
  readonly noticeAge: number;
  readonly noticesToCall: number;
  readonly textsWaiting: number;
  readonly backupAge: number;
  readonly backupVerifiedAge: number;
  /** 1 when it answers, 0 when not, -1 where none is set up. */
  readonly scannerUp: number;
}

/** A handful of counts on indexes. @returns undefined when the database is away */
export async function readOfState(app: App): Promise<ReadOfState | undefined> {
  const em = app.fork();
  const now = app.now();
  const since = (at: Date | null | undefined, never: number): number =>
    at ? Math.max(0, (now.getTime() - at.getTime()) / 1000) : never;
  try {
    const due = { state: 'queued', dueAt: { $lte: now } };
    const oldest = await em.findOne(Notice, due, { orderBy: { dueAt: 'asc' }, fields: ['dueAt'] });
    const { made, verified } = await lastBackups(em);
    return {
      unsealedRows: await em.count(AuditEntry, { sealNumber: null }),
      noticesWaiting: await em.count(Notice, due),
      noticeAge: since(oldest?.dueAt, 0),
      noticesToCall: await em.count(Notice, { state: { $in: ['unknown', 'failed'] } }),
      textsWaiting: await em.count(TextCheck, { state: 'queued' }),
      backupAge: since(made?.at, -1),
      backupVerifiedAge: since(verified?.at, -1),
      scannerUp: app.scanner === null ? -1 : Number(await app.scanner.answers()),
    };
  } catch {
    // Whatever it was: an act that needs the database logs it. The monitor sees that it is away.
    return undefined;
  }
}
