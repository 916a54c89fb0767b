import type { Role } from '@linfa/domain';

/** Those who sign for the duty of their communities. */
export const signers: readonly Role[] = ['community-clerk', 'street-officer'];
export const signersWork = '为值班签字';
