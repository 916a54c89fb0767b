/** Random trees, records and definitions, for property tests here and on real databases. */
export { arbitraryDefinition, arbitraryFilter, type GeneratedDefinition } from './arbitrary-definition.ts';
export { arbitraryRecords, arbitraryWorld } from './arbitrary-records.ts';
export { arbitraryUnitTree } from './arbitrary-unit-tree.ts';
export { arbitraryDay, arbitraryPeriod } from './generated-values.ts';
