import type { DefinitionOf, SetRef } from './definition.ts';

/** A register figure as what it is: a filter on the entries of all registers. */
export function registerRef(definition: DefinitionOf<'register'>): SetRef {
  const book = { field: 'register', is: definition.register } as const;
  return { set: 'registerEntries', where: definition.where ? { all: [book, definition.where] } : book };
}
