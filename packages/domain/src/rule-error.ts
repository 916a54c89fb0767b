import { isDay, wordDay } from './calendar-day.ts';
import { ruleCodes, type RuleCode } from './rule-codes.ts';

/**
 * An expected refusal: something a person can understand and act on.
 * Anything thrown that is not a RuleError is a bug.
 *
 * `code` comes from the one list in rule-codes.ts; `message` is Chinese and may be shown as it is;
 * `details` carries what a program needs (near matches, the offending field), never personal data.
 */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly code: RuleCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: RuleCode,
    values: Readonly<Record<string, string | number>> = {},
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(wordRefusal(code, values));
    this.code = code;
    this.details = details;
  }
}

function wordRefusal(code: RuleCode, values: Readonly<Record<string, string | number>>): string {
  return ruleCodes[code].replace(/\{(\w+)\}/g, (_, key: string) => wordValue(values[key] ?? ''));
}

function wordValue(value: string | number): string {
  return typeof value === 'string' && isDay(value) ? wordDay(value) : String(value);
}
