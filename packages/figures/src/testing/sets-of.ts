import type { Definition } from '../definition.ts';
import type { RecordSetName } from '../record-set.ts';

/** The record sets that definitions count from. */
export function setsOf(definitions: Iterable<Definition>): RecordSetName[] {
  const sets = [...definitions].flatMap((one): RecordSetName[] =>
    one.kind === 'register'
      ? ['registerEntries']
      : 'of' in one && typeof one.of === 'object' && 'set' in one.of
        ? [one.of.set]
        : [],
  );
  return [...new Set(sets)];
}
