import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PublicIds } from './public-id.ts';
import { RuleError } from '@linfa/domain';
import { createWhole } from '../files/create-whole.ts';

interface KeyFile {
  readonly current: number;
  /** Version → 32 bytes in base64. */
  readonly keys: Readonly<Record<string, string>>;
  readonly blindKey: string;
}

/** Encrypts personal fields (AES-256-GCM, key versions) and makes blind indexes for looking them up. */
export class Keyring {
  readonly #file: KeyFile;

  constructor(file: KeyFile) {
    this.#file = file;
  }

  /** @returns `version:nonce+tag+ciphertext` in base64; never the same text twice. */
  seal(plain: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.#file.current), nonce);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${this.#file.current}:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
  }

  /** @throws Error when the text was altered or its key is not in the ring. */
  open(sealed: string): string {
    const split = sealed.indexOf(':');
    const bytes = Buffer.from(sealed.slice(split + 1), 'base64');
    // Of full length: a shorter tag would be easier to forge.
    const decipher = createDecipheriv('aes-256-gcm', this.#key(Number(sealed.slice(0, split))), bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** The same plain text gives the same index; without the key it says nothing about it. */
  blindIndex(plain: string): string {
    return createHmac('sha256', Buffer.from(this.#file.blindKey, 'base64')).update(plain, 'utf8').digest('hex');
  }

  /** The installation's ids for the outside. */
  get ids(): PublicIds {
    return new PublicIds(createHash('sha256').update('public-ids').update(this.#file.blindKey).digest());
  }

  #key(version: number): Buffer {
    const key = this.#file.keys[String(version)];
    if (key === undefined) throw new Error(`key version ${version} is not in the ring`);
    return Buffer.from(key, 'base64');
  }
}

/**
 * Reads the ring, making one with random keys (mode 0600) on a first run.
 * @throws RuleError `keys-unreadable`; a damaged ring is never replaced, because what it sealed could not be opened again
 */
export function openKeyring(path: string): Keyring {
  try {
    if (!existsSync(path)) {
      const random = (): string => randomBytes(32).toString('base64');
      const made: KeyFile = { current: 1, keys: { 1: random() }, blindKey: random() };
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      // When another process was first, its ring is the ring.
      createWhole(path, JSON.stringify(made), 0o600);
    }
    return new Keyring(asKeyFile(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    // What the parser says may quote the keys.
    const reason = (error as NodeJS.ErrnoException).code ?? '内容已损坏';
    throw new RuleError('keys-unreadable', { file: path, reason });
  }
}

function asKeyFile(read: unknown): KeyFile {
  const { current, keys, blindKey } = (read ?? {}) as Partial<KeyFile>;
  const whole = (key: unknown): boolean => typeof key === 'string' && Buffer.from(key, 'base64').length === 32;
  if (current === undefined || !keys || !whole(keys[current]) || !Object.values(keys).every(whole) || !whole(blindKey))
    throw new Error('not a key file');
  return read as KeyFile;
}
