import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { createWhole } from '../files/create-whole.ts';
import { isCipherName, textCiphers, type CipherName } from './text-ciphers.ts';

/** One version's key. */
export interface StoredKey {
  readonly algorithm: CipherName;
  /** Base64. */
  readonly key: string;
  /** ISO instant; null for one of the first days, which did not say. */
  readonly createdAt: string | null;
}

export interface KeyFile {
  /** The version that seals; all of them open. */
  readonly current: number;
  readonly keys: Readonly<Record<string, StoredKey>>;
  /** For blind indexes and public ids; it never changes, or nobody would be found again. Base64. */
  readonly blindKey: string;
}

export function newKey(algorithm: CipherName, now: Date): StoredKey {
  return {
    algorithm,
    key: randomBytes(textCiphers[algorithm].keyBytes).toString('base64'),
    createdAt: now.toISOString(),
  };
}

/**
 * Makes a file with one random key, readable by its owner only.
 * @returns false when there is one already, which is left as it is: another process was first
 */
export function createKeyFile(path: string, algorithm: CipherName, now: Date): boolean {
  const made: KeyFile = {
    current: 1,
    keys: { 1: newKey(algorithm, now) },
    blindKey: randomBytes(32).toString('base64'),
  };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return createWhole(path, asText(made), 0o600);
}

/** Puts another ring in the file's place, whole: a server that reads it meanwhile sees the old or the new one. */
export function replaceKeyFile(path: string, ring: KeyFile): void {
  const own = `${path}.${process.pid}.new`;
  const handle = openSync(own, 'wx', 0o600);
  try {
    writeSync(handle, asText(ring));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    renameSync(own, path);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}

/** @throws Error when it is no ring; what the parser says may quote the keys, so that nobody is to repeat it */
export function readKeyFile(path: string): KeyFile {
  return asKeyFile(JSON.parse(readFileSync(path, 'utf8')));
}

/** Tells one state of the file from another. */
export function stampOf(path: string): string {
  const { mtimeMs, size, ino } = statSync(path);
  return `${mtimeMs} ${size} ${ino}`;
}

function asText(ring: KeyFile): string {
  return `${JSON.stringify(ring, null, 2)}\n`;
}

function asKeyFile(read: unknown): KeyFile {
  const { current, keys, blindKey } = (read ?? {}) as Partial<Record<keyof KeyFile, unknown>>;
  if (typeof keys !== 'object' || keys === null || !isKey(blindKey, 32)) throw new Error('not a key file');
  const stored = Object.fromEntries(Object.entries(keys).map(([version, key]) => [version, asStoredKey(key)]));
  if (typeof current !== 'number' || !Object.hasOwn(stored, current)) throw new Error('not a key file');
  return { current, keys: stored, blindKey: String(blindKey) };
}

/** A bare text is a key of the first days: AES, made who knows when. */
function asStoredKey(read: unknown): StoredKey {
  if (typeof read === 'string') return asStoredKey({ algorithm: 'aes-256-gcm', key: read, createdAt: null });
  const { algorithm, key, createdAt = null } = (read ?? {}) as Partial<Record<keyof StoredKey, unknown>>;
  if (typeof algorithm !== 'string' || !isCipherName(algorithm) || !isKey(key, textCiphers[algorithm].keyBytes))
    throw new Error('not a key file');
  return { algorithm, key: String(key), createdAt: typeof createdAt === 'string' ? createdAt : null };
}

function isKey(read: unknown, bytes: number): boolean {
  return typeof read === 'string' && Buffer.from(read, 'base64').length === bytes;
}
