import type { EntityManager } from '@mikro-orm/core';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { backupThing, type BackupOutcome } from './note-backup.ts';

export interface NotedBackup {
  readonly at: Date;
  readonly note: string;
}

/** The last backup of each outcome; null where there was none. */
export async function lastBackups(em: EntityManager): Promise<Readonly<Record<BackupOutcome, NotedBackup | null>>> {
  const last = async (outcome: BackupOutcome): Promise<NotedBackup | null> => {
    const row = await em.findOne(
      AuditEntry,
      { thing: backupThing, toState: outcome },
      { orderBy: { at: 'desc', id: 'desc' }, disableIdentityMap: true },
    );
    return row && { at: row.at, note: row.reason ?? '' };
  };
  return { made: await last('made'), verified: await last('verified'), failed: await last('failed') };
}
