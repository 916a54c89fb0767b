import type { Role } from '@linfa/domain';
import { treeReaders } from '../org-units/org-units.policy.ts';

/** Those who enter what a place has laid down. */
export const normKeepers: readonly Role[] = ['administrator', 'district-officer'];
/** Everybody who works by the rules may read them, with their sources. */
export const normReaders: readonly Role[] = treeReaders;
