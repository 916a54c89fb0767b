import type { Received } from '@linfa/contract';
import type { EntryInput } from './check-entry.ts';

/** A line as it comes over the wire, as the register's check takes it. */
export function entryInput(line: Received<'registers', 'enterEntry'>['line']): EntryInput {
  return {
    day: line.day,
    category: line.category,
    status: line.status,
    subject: line.subject,
    values: Object.fromEntries(
      line.values.map(({ column, amount, unit }) => [column, unit === undefined ? amount : { amount, unit }]),
    ),
    texts: Object.fromEntries(line.texts.map(({ column, text }) => [column, text])),
  };
}
