import { fold } from './fold.ts';

/** A title as laws are told apart by: half-width marks, no 中华人民共和国, no spaces. */
export function bareTitle(title: string): string {
  return fold(title)
    .replace(/\s/g, '')
    .replace(/^中华人民共和国/, '');
}
