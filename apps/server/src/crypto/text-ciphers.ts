import {
  createCipheriv,
  createDecipheriv,
  getCiphers,
  randomFillSync,
  type CipherGCMTypes,
  type KeyObject,
} from 'node:crypto';

/** A way to encrypt a text under a key; a key's version in the ring says which one is its own. */
export interface TextCipher {
  readonly keyBytes: number;
  /** Never the same bytes twice. */
  readonly seal: (key: KeyObject, plain: string) => Buffer;
  /** @throws Error when a byte was altered */
  readonly open: (key: KeyObject, sealed: Buffer) => string;
}

const nonceBytes = 12;
const tagBytes = 16;

const drawn = Buffer.alloc(nonceBytes * 256);
let used = drawn.length;

/** Random bytes that no other text gets. Drawn many at once: asking for twelve costs as much as encrypting a name. */
function freshNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  return Buffer.from(drawn.subarray(used, (used += nonceBytes)));
}

/** Counter mode with a tag (NIST SP 800-38D): nonce, tag, text. */
function gcm(name: string, keyBytes: number): TextCipher {
  const algorithm = name as CipherGCMTypes;
  return {
    keyBytes,
    seal(key, plain) {
      const nonce = freshNonce();
      const cipher = createCipheriv(algorithm, key, nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(key, sealed) {
      // Of full length: a shorter tag would be easier to forge.
      const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
        'utf8',
      );
    },
  };
}

/** SM4 (GB/T 32907) is asked for in some places; a Node whose OpenSSL has no SM4-GCM refuses it. */
export const textCiphers = {
  'aes-256-gcm': gcm('aes-256-gcm', 32),
  'sm4-gcm': gcm('sm4-gcm', 16),
} as const satisfies Readonly<Record<string, TextCipher>>;

export type CipherName = keyof typeof textCiphers;

export function isCipherName(name: string): name is CipherName {
  return Object.hasOwn(textCiphers, name);
}

/** Whether this Node can do it. */
export function isAvailable(name: CipherName): boolean {
  return getCiphers().includes(name);
}
