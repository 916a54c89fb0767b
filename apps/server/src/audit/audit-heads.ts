import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/core';
import { AuditSeal } from './audit-seal.entity.ts';

/** A head as it was written down outside the database. */
export interface ExportedHead {
  readonly number: number;
  readonly head: string;
}

export function headsFile(dataFolder: string): string {
  return join(dataFolder, 'audit-heads.log');
}

/**
 * Appends the heads that the file does not have yet and waits until the disk has them. Whoever rewrites the table and
 * its chain would have to rewrite every copy of this file too. Each server keeps its own.
 * @returns the lines that were appended
 */
export async function exportHeads(em: EntityManager, file: string): Promise<string[]> {
  dropTornLine(file);
  const last = readHeads(file).at(-1)?.number ?? 0;
  const seals = await em.find(
    AuditSeal,
    { number: { $gt: last } },
    { orderBy: { number: 'asc' }, disableIdentityMap: true },
  );
  if (seals.length === 0) return [];
  const lines = seals.map((seal) => `${seal.number} ${seal.head} ${seal.rows} ${seal.sealedAt.toISOString()}`);
  const handle = openSync(file, 'a', 0o644);
  try {
    writeSync(handle, lines.map((line) => `${line}\n`).join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return lines;
}

/** The heads of a file, in its order; a file that is not there has none, a line that is no head is -1. */
export function readHeads(file: string): ExportedHead[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((text) => {
    const [, number = '-1', head = ''] = /^(\d+) ([0-9a-f]{64}) /.exec(text) ?? [];
    return { number: Number(number), head };
  });
}

/** A process that died while appending left half a line: it is written again whole. */
function dropTornLine(file: string): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(file, end);
}
