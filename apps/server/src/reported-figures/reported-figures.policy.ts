import type { Role } from '@linfa/domain';

/** Those who ask offices for their figures, return answers, remind and withdraw. */
export const figureAskers: readonly Role[] = ['street-officer', 'justice-head'];
/** Those who may need a number that no office was asked for yet. */
export const itemDefiners: readonly Role[] = [...figureAskers, 'district-officer'];
/** Those who answer, for the office they serve and for no other. */
export const figureAnswerers: readonly Role[] = ['liaison'];
/** Those who take an office's Excel sheet out and in: who asks, for any office; an office its own. */
export const sheetFillers: readonly Role[] = [...figureAskers, ...figureAnswerers];
/** Those who see everything that was asked for a unit. */
export const askedReaders: readonly Role[] = [...figureAskers, 'signatory', 'district-officer', 'auditor'];
/** The same, and the offices, each its own sheets. */
export const sheetReaders: readonly Role[] = [...askedReaders, ...figureAnswerers];
