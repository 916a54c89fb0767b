import type { Keyring } from '../crypto/keyring.ts';

/** A field of a row as text, by its path; what is encrypted is opened. Nothing is an empty text. */
export function readField(keyring: Keyring, row: object, path: string): string {
  const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], row);
  if (value === null || value === undefined) return '';
  if (path.endsWith('Cipher')) return keyring.open(value as string);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
