import { assertDay } from '@linfa/domain';
import type { Deadline } from '../rule.ts';
import { readList } from './read-list.ts';

/** `seeds/lint/deadlines.tsv`: kind, monthDay (`03-01`), source, validFrom, validTo (may be empty). */
export function parseDeadlines(text: string): Deadline[] {
  return readList(text, ['kind', 'monthDay', 'source', 'validFrom']).map(
    ({ kind, monthDay, source, validFrom, validTo }) => {
      if (kind !== 'to-superior' && kind !== 'to-public')
        throw new Error(`a deadline is to-superior or to-public, not ${kind}`);
      assertDay(`2024-${monthDay}`);
      return {
        kind,
        monthDay,
        source,
        validFrom: assertDay(validFrom),
        ...(validTo ? { validTo: assertDay(validTo) } : {}),
      };
    },
  );
}
