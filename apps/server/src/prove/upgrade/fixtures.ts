import { copyFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Day } from '@linfa/domain';
import type { Dialect } from '../../database/open-database.ts';
import type { ReadReport } from '../read-reports.ts';

const folder = resolve(import.meta.dirname, '../../../fixtures');

/** What a tagged database said on its day, to be said again by every later version. */
export interface FixtureNote {
  readonly today: Day;
  readonly reports: Readonly<Record<Dialect, Readonly<Record<string, ReadReport>>>>;
}

/** A database as an earlier version left it: a backup of each dialect, and the keys for both. */
export interface Fixture {
  readonly tag: string;
  readonly folder: string;
}

export function fixtureOf(tag: string): Fixture {
  return { tag, folder: join(folder, tag) };
}

/** Every tagged database, oldest first. */
export function fixtures(): Fixture[] {
  return existsSync(folder) ? readdirSync(folder).sort().map(fixtureOf) : [];
}

export function backupOf({ folder: of }: Fixture, dialect: Dialect): string {
  return join(of, dialect);
}

export function noteFile({ folder: of }: Fixture): string {
  return join(of, 'note.json');
}

export function keysFileOf({ folder: of }: Fixture): string {
  return join(of, 'keys.json');
}

export function readNote(fixture: Fixture): FixtureNote {
  return JSON.parse(readFileSync(noteFile(fixture), 'utf8')) as FixtureNote;
}

/** Lays keys where a place looks for them. */
export function giveKeys(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}
