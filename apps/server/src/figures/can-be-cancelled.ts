import { recordSets, type RecordSetName } from '@linfa/figures';

/** Whether a record of the set may have been called off: it then happened nowhere. */
export function canBeCancelled(set: RecordSetName): boolean {
  const state = recordSets[set].fields['state'];
  return state?.kind === 'code' && Object.hasOwn(state.codes ?? {}, 'cancelled');
}
