import { randomCode } from './random-code.ts';

/** Twelve characters that are not taken for one another, in groups of four: 60 random bits, told once and then typed. */
export function initialPassword(): string {
  return randomCode()
    .toLowerCase()
    .replace(/(.{4})(?=.)/g, '$1-');
}
