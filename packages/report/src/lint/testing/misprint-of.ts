import type { FixedExpression } from '../rule.ts';
import type { Draw } from './draw.ts';

const strangers = ['甲', '泽', '鹏', '苇', '澜'];

/** Test support. A fixed expression with one character inside it left out, exchanged or put in. */
export function misprintOf(draw: Draw, expressions: readonly FixedExpression[]): string {
  const { text } = draw.one(expressions.filter((expression) => expression.text.length >= 5));
  const inside = Array.from({ length: text.length - 2 }, (_, at) => at + 1).filter(
    (at) =>
      /[一-龥]/.test(text[at] as string) &&
      !'的和与及了'.includes(text[at] as string) &&
      text[at] !== text[at - 1] &&
      text[at] !== text[at + 1],
  );
  const at = draw.one(inside);
  const stranger = draw.one(strangers);
  const kind = draw.one(['left out', 'exchanged', 'put in'] as const);
  const shorter = text.slice(0, at) + text.slice(at + 1);
  // a look-alike that the list allows is no misprint
  if (kind === 'left out' && !expressions.some(({ allow }) => allow?.includes(shorter))) return shorter;
  return text.slice(0, at) + stranger + text.slice(kind === 'put in' ? at : at + 1);
}
