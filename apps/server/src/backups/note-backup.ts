import type { EntityManager } from '@mikro-orm/core';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { insertRow } from '../database/insert-row.ts';

/** What may be said of a backup. */
export const backupOutcomes = ['made', 'verified', 'failed'] as const;
export type BackupOutcome = (typeof backupOutcomes)[number];

/** What every row about backups is about: looked up by it. */
export const backupThing = 'backup';
/** The column's. */
export const longestNote = 200;

export interface BackupNote {
  readonly outcome: BackupOutcome;
  /** Its file or label, how large it was; never personal data. */
  readonly note: string;
}

/**
 * Writes into the audit what became of a backup. It is made from outside, beside the running servers, so that it is told
 * of by whoever made it; sealed like every row, it cannot be said afterwards to have been made.
 */
export async function noteBackup(em: EntityManager, now: Date, { outcome, note }: BackupNote): Promise<void> {
  await insertRow(em, AuditEntry, {
    at: now,
    actor: 'command-line',
    act: 'backups.noteBackup',
    thing: backupThing,
    fromState: null,
    toState: outcome,
    reason: note.slice(0, longestNote),
  });
}
