import type { Contract } from '@linfa/contract';
import { auditActs } from '../audit/audit.handlers.ts';
import type { AreaActs } from './area.ts';

/** Every act that is served, with who may call it. The type demands each of the contract's. */
export const acts: { readonly [A in keyof Contract]: AreaActs<A> } = {
  audit: auditActs,
};
