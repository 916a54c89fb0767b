import { assertDay } from '@linfa/domain';
import type { LawTitle } from '../rule.ts';
import { readList } from './read-list.ts';

/** `seeds/lint/laws.tsv`: title, adopted (or last revised), inForce (may be empty), source. */
export function parseLaws(text: string): LawTitle[] {
  return readList(text, ['title', 'adopted', 'source']).map(({ title, adopted, inForce, source }) => ({
    title,
    adopted: assertDay(adopted),
    ...(inForce ? { inForce: assertDay(inForce) } : {}),
    source,
  }));
}
