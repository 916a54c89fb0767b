import type { Role } from '@linfa/domain';

/** Those who answer for what is entered below them; not whoever entered it. */
export const dataQualityAnswerers: readonly Role[] = ['street-officer', 'justice-head', 'district-officer'];
export const dataQualityReaders: readonly Role[] = [...dataQualityAnswerers, 'auditor'];
