import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  type Cipheriv,
  type Decipheriv,
} from 'node:crypto';
import { RuleError } from '@linfa/domain';

/**
 * Ids for the outside: one cipher block of kind and number. They cannot be walked, guessed or counted, the same row
 * always has the same one, and one of another kind is refused. The key is the installation's and never rotates, since
 * people keep links.
 */
export class PublicIds {
  // Kept, since making one costs more than a block, and no block depends on the one before it.
  readonly #cipher: Cipheriv;
  readonly #decipher: Decipheriv;

  constructor(key: Buffer) {
    const secret = createSecretKey(key);
    this.#cipher = createCipheriv('aes-256-ecb', secret, null).setAutoPadding(false);
    this.#decipher = createDecipheriv('aes-256-ecb', secret, null).setAutoPadding(false);
  }

  seal(kind: string, id: number): string {
    const block = Buffer.alloc(16);
    tagOf(kind).copy(block, 0);
    block.writeBigUInt64BE(BigInt(id), 8);
    return this.#cipher.update(block).toString('base64url');
  }

  /** @throws RuleError `not-found` for anything that is not an id of that kind; it says no more than that. */
  open(kind: string, sealed: string): number {
    const block = Buffer.from(sealed, 'base64url');
    if (block.length !== 16) throw new RuleError('not-found');
    const plain = this.#decipher.update(block);
    // Eight bytes of tag: a random text passes for an id once in 2^64.
    if (!plain.subarray(0, 8).equals(tagOf(kind))) throw new RuleError('not-found');
    return Number(plain.readBigUInt64BE(8));
  }
}

const tags = new Map<string, Buffer>();

function tagOf(kind: string): Buffer {
  const known = tags.get(kind);
  if (known) return known;
  const tag = createHash('sha256').update(kind).digest().subarray(0, 8);
  tags.set(kind, tag);
  return tag;
}
