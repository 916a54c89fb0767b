export * from './codes.ts';
export * from './day.ts';
export * from './measure-units.ts';
export * from './period.ts';
export * from './rule-codes.ts';
export * from './rule-error.ts';
