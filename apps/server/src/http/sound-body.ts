import { RuleError } from '@linfa/domain';
import type { Context } from 'koa';

/** No act takes anything that is nested deeper. */
const deepest = 12;

/** @throws RuleError `wrong-content-type`: a foreign page's form can send text, but not JSON */
export function assertJson(ctx: Context): void {
  if (ctx.is('application/json') !== 'application/json') throw new RuleError('wrong-content-type');
}

/**
 * What holds for every act's input, before its own schema: bounded nesting, whole characters, no control characters but
 * line breaks and tabs.
 * @throws RuleError `bad-request`
 */
export function assertSound(body: unknown): void {
  if (!isSound(body, 0)) throw new RuleError('bad-request');
}

function isSound(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isSoundText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((one) => isSound(one, depth + 1));
  return Object.entries(value).every(([key, one]) => isSoundText(key) && isSound(one, depth + 1));
}

function isSoundText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are the characters that are refused
  return text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}
