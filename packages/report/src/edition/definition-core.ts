import type { Definition } from '@linfa/figures';
import { canonicalJson } from './canonical-json.ts';

/** Other definitions that one is made of. */
function partsOf(definition: Definition): readonly string[] {
  switch (definition.kind) {
    case 'ratio':
      return [definition.of, definition.over];
    case 'change':
      return [definition.of];
    case 'total':
      return definition.of;
    default:
      return [];
  }
}

/** Definitions with all that they are made of, each once, in order of first use. */
export function withParts(definitions: Iterable<Definition>, find: (id: string) => Definition): Definition[] {
  const found = new Map<string, Definition>();
  const take = (definition: Definition): void => {
    if (found.has(definition.id)) return;
    found.set(definition.id, definition);
    for (const id of partsOf(definition)) take(find(id));
  };
  for (const definition of definitions) take(definition);
  return [...found.values()];
}

/** How a figure is called and explained; changing it changes no number. */
const worded: readonly string[] = ['id', 'name', 'unitWord', 'wording', 'rule'];

/**
 * What a definition counts and nothing about how it is called or worded: two figures may be compared when their cores
 * are the same text. Settings in force are part of the filters and so of the core.
 */
export function definitionCore(definition: Definition, find: (id: string) => Definition): string {
  const counted = Object.fromEntries(Object.entries(definition).filter(([field]) => !worded.includes(field)));
  return canonicalJson({ counted, parts: partsOf(definition).map((part) => definitionCore(find(part), find)) });
}
