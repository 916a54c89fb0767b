import { join } from 'node:path';
import type { Dialect } from '../database/open-database.ts';

/** What a backup says of itself; written last, so that a folder without it is not a backup. */
export interface BackupManifest {
  readonly format: 1;
  readonly dialect: Dialect;
  readonly madeAt: string;
  /** The last migration that had run. */
  readonly migration: string;
  /** Rows in each table, as they lie in the file. */
  readonly rows: Readonly<Record<string, number>>;
  /** The audit's chain at that moment. */
  readonly auditHead: string;
  readonly seals: number;
  /** SHA-256 of the file with the rows. */
  readonly digest: string;
  /** Known words under the keys that the rows were sealed with, so that other keys are noticed before anything is restored. */
  readonly sealed: string;
}

export const knownWords = 'linfa';

/** How many rows a backup holds in all. */
export function rowsIn({ rows }: BackupManifest): number {
  return Object.values(rows).reduce((sum, one) => sum + one, 0);
}

/** The files of a backup. The keys are not among them: who has the folder must not have both. */
export function backupFiles(folder: string): {
  readonly manifest: string;
  readonly rows: string;
  readonly heads: string;
} {
  return {
    manifest: join(folder, 'backup.json'),
    rows: join(folder, 'rows.gz'),
    heads: join(folder, 'audit-heads.txt'),
  };
}
