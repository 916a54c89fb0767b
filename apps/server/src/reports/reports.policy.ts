import { editionTable, type Role } from '@linfa/domain';

/** Those who draft a unit's report and keep it going. */
export const editionDrafters: readonly Role[] = ['justice-head', 'district-officer'];
/** Those who may read it before it is published. It carries no personal data. */
export const editionReaders: readonly Role[] = [
  'street-officer',
  'justice-head',
  'signatory',
  'district-officer',
  'auditor',
];
/** Each step by those whom the edition's state table names. */
export const editionSteps = editionTable.acts;
