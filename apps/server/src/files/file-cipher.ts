import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const pieceBytes = 1024 * 1024;
const tagLength = 16;

/** A key for one file and no other. */
export function newFileKey(): Buffer {
  return randomBytes(32);
}

/**
 * A file's content in encrypted pieces (AES-256-GCM). Each is bound to its number and to how many there are, so that
 * pieces cannot be left out, exchanged or repeated. No nonce comes twice: the key is this file's, the nonce the number.
 */
export function sealPieces(key: Uint8Array, content: Uint8Array): Buffer[] {
  const count = Math.max(1, Math.ceil(content.length / pieceBytes));
  return Array.from({ length: count }, (_, number) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number)).setAAD(placeOf(number, count));
    const body = cipher.update(content.subarray(number * pieceBytes, (number + 1) * pieceBytes));
    return Buffer.concat([body, cipher.final(), cipher.getAuthTag()]);
  });
}

/** @throws Error when a piece was altered, is missing or stands in another's place */
export function openPieces(key: Uint8Array, pieces: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    pieces.map((piece, number) => {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number), { authTagLength: tagLength });
      decipher.setAAD(placeOf(number, pieces.length)).setAuthTag(piece.subarray(-tagLength));
      return Buffer.concat([decipher.update(piece.subarray(0, -tagLength)), decipher.final()]);
    }),
  );
}

function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 8);
  return nonce;
}

function placeOf(number: number, count: number): Buffer {
  const place = Buffer.alloc(8);
  place.writeUInt32BE(number, 0);
  place.writeUInt32BE(count, 4);
  return place;
}
