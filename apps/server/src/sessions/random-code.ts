import { randomBytes } from 'node:crypto';

/** 32 characters that are not taken for one another: no I, L, O or U beside 1, 0 and V (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters of five random bits each: 60 bits. */
export function randomCode(): string {
  return [...randomBytes(12)].map((byte) => alphabet.charAt(byte & 31)).join('');
}

/** What somebody typed from paper, as it was issued: O was 0, I and L were 1. */
export function readRandomCode(typed: string): string {
  return typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
}
