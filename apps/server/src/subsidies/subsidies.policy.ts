import type { Role } from '@linfa/domain';

export const subsidyReaders: readonly Role[] = ['street-officer', 'justice-head', 'district-officer', 'auditor'];
export const subsidyDeciders: readonly Role[] = ['street-officer'];
