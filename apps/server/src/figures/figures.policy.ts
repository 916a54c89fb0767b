import type { Role } from '@linfa/domain';

/** Those who see a unit's figures and the records behind them. Neither carries personal data. */
export const figureReaders: readonly Role[] = [
  'adviser',
  'mediator',
  'community-clerk',
  'street-officer',
  'justice-head',
  'signatory',
  'district-officer',
  'auditor',
];
/** Those who define figures for their unit and all below it. */
export const figureDefiners: readonly Role[] = ['justice-head', 'district-officer'];
