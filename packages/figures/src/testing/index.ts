/** For tests of this package and of the database behind it: random trees, records and definitions, and what they must give. */
export * from './generators.ts';
export * from './in-memory.ts';
export * from './unit-tree.ts';
export * from './sets-of.ts';
