import { initialPasswordDays } from '@linfa/domain';
import { randomCode } from './random-code.ts';

/** Twelve characters that are not taken for one another, in groups of four: 60 random bits, told once and then typed. */
export function initialPassword(): string {
  return randomCode()
    .toLowerCase()
    .replace(/(.{4})(?=.)/g, '$1-');
}

/** Until when a password that somebody else chose lets its owner in, from the moment it was told. */
export function initialPasswordUntil(now: Date): Date {
  return new Date(now.getTime() + initialPasswordDays * 86_400_000);
}
