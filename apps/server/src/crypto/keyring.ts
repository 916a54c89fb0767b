import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { RuleError } from '@linfa/domain';
import { createKeyFile, readKeyFile, stampOf, type KeyFile, type StoredKey } from './key-file.ts';
import { PublicIds } from './public-id.ts';
import { textCiphers } from './text-ciphers.ts';

/** How often a running server looks whether the keys were turned. */
const lookEveryMs = 5000;

/**
 * Encrypts personal fields (key versions, each with its algorithm) and makes blind indexes for looking them up. It
 * follows its file: a version that it does not know is looked up there, and a new current key seals within seconds.
 */
export class Keyring {
  readonly #path: string;
  #ring: KeyFile;
  #stamp: string;
  #lookedAt = performance.now();
  /** As the cipher takes them; making one costs more than encrypting a name. */
  readonly #keys = new Map<number, [(typeof textCiphers)[StoredKey['algorithm']], KeyObject]>();
  readonly #blindKey: KeyObject;
  /** The installation's ids for the outside. */
  readonly ids: PublicIds;

  /** @throws Error when the file is no ring */
  constructor(path: string) {
    this.#path = path;
    this.#stamp = stampOf(path);
    this.#ring = readKeyFile(path);
    const { blindKey } = this.#ring;
    this.#blindKey = createSecretKey(Buffer.from(blindKey, 'base64'));
    this.ids = new PublicIds(createHash('sha256').update('public-ids').update(blindKey).digest());
  }

  /** The version that seals now. */
  get current(): number {
    return this.#ring.current;
  }

  /** @returns `version:…` in base64; never the same text twice. */
  seal(plain: string): string {
    if (performance.now() - this.#lookedAt >= lookEveryMs) this.#lookAgain();
    const { current } = this.#ring;
    const [cipher, key] = this.#key(current);
    return `${current}:${cipher.seal(key, plain).toString('base64')}`;
  }

  /** @throws Error when the text was altered or its key is not in the ring. */
  open(sealed: string): string {
    const split = sealed.indexOf(':');
    const [cipher, key] = this.#key(Number(sealed.slice(0, split)));
    return cipher.open(key, Buffer.from(sealed.slice(split + 1), 'base64'));
  }

  /** The same plain text gives the same index; without the key it says nothing about it. */
  blindIndex(plain: string): string {
    return createHmac('sha256', this.#blindKey).update(plain, 'utf8').digest('hex');
  }

  /**
   * 32 bytes for that purpose alone: the same as long as the installation lives, kept nowhere, and saying nothing about
   * those of other purposes.
   */
  derivedKey(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#blindKey, '', purpose, 32));
  }

  #key(version: number): [(typeof textCiphers)[StoredKey['algorithm']], KeyObject] {
    const known = this.#keys.get(version);
    if (known) return known;
    if (!Object.hasOwn(this.#ring.keys, version)) this.#lookAgain();
    const stored = this.#ring.keys[String(version)];
    if (stored === undefined) throw new Error(`key version ${version} is not in the ring`);
    const made: [(typeof textCiphers)[StoredKey['algorithm']], KeyObject] = [
      textCiphers[stored.algorithm],
      createSecretKey(Buffer.from(stored.key, 'base64')),
    ];
    this.#keys.set(version, made);
    return made;
  }

  /** A file that cannot be read just now, or is another installation's, changes nothing. */
  #lookAgain(): void {
    this.#lookedAt = performance.now();
    try {
      const stamp = stampOf(this.#path);
      if (stamp === this.#stamp) return;
      const ring = readKeyFile(this.#path);
      if (ring.blindKey !== this.#ring.blindKey) return;
      this.#ring = ring;
      // A version that was taken out of the file opens nothing any more.
      this.#keys.clear();
      this.#stamp = stamp;
    } catch {
      // The ring in memory still opens everything that it opened before.
    }
  }
}

/**
 * Reads the ring; `create` makes one with random keys (mode 0600) where there is none, as a first run of the demo does.
 * @throws RuleError `missing-secret` where there is none and none is to be made; `keys-unreadable`: a damaged ring is
 * never replaced, because what it sealed could not be opened again
 */
export function openKeyring(path: string, { create = true }: { readonly create?: boolean } = {}): Keyring {
  if (!create && !existsSync(path))
    throw new RuleError('missing-secret', {
      name: 'LINFA_KEYS',
      hint: `没有密钥文件 ${path}，请先运行 npm run -s linfa -- keys create`,
    });
  try {
    if (!existsSync(path)) createKeyFile(path, 'aes-256-gcm', new Date());
    return new Keyring(path);
  } catch (error) {
    // What the parser says may quote the keys.
    const reason = (error as NodeJS.ErrnoException).code ?? '内容已损坏';
    throw new RuleError('keys-unreadable', { file: path, reason });
  }
}
