import { recordSets, type RecordSetName } from '@linfa/figures';

/** States of what was called off and so happened nowhere. */
const calledOff = ['cancelled', 'dropped'];

/** Those that a record of the set may be in, as a list of SQL; null where such a record is never called off. */
export function calledOffStates(set: RecordSetName): string | null {
  const state = recordSets[set].fields['state'];
  const codes = state?.kind === 'code' ? (state.codes ?? {}) : {};
  const found = calledOff.filter((one) => Object.hasOwn(codes, one));
  return found.length === 0 ? null : found.map((one) => `'${one}'`).join(', ');
}
