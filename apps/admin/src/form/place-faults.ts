import { leftOut } from '@linfa/contract/client';

/** Said of what is missing; away from its field it tells nobody anything. */
const saysNothingElsewhere: ReadonlySet<string> = new Set(Object.values(leftOut));

type Name = readonly (string | number)[];

export interface PlacedFaults {
  readonly atFields: readonly { readonly name: Name; readonly errors: string[] }[];
  /** Of what the form does not ask for, unless it comes with what is missing at a field. */
  readonly elsewhere: readonly string[];
}

/**
 * Puts each fault at a field that is shown: the one that it names, else the first one of the part that is missing, else
 * the one that asks for the whole. A field that had a fault before and has none now says nothing any more.
 */
export function placeFaults(faults: Readonly<Record<string, string>>, names: readonly Name[]): PlacedFaults {
  const fields = names.map((name) => ({ name, path: name.join('.') }));
  const found = new Map<string, string>();
  const elsewhere: string[] = [];
  for (const [path, message] of Object.entries(faults)) {
    const field =
      fields.find((one) => one.path === path) ??
      fields.find((one) => one.path.startsWith(`${path}.`)) ??
      fields.findLast((one) => path.startsWith(`${one.path}.`));
    if (field === undefined) elsewhere.push(message);
    else if (!found.has(field.path)) found.set(field.path, message);
  }
  return {
    atFields: fields.map(({ name, path }) => {
      const message = found.get(path);
      return { name, errors: message === undefined ? [] : [message] };
    }),
    elsewhere: [...new Set(elsewhere)].filter((message) => !saysNothingElsewhere.has(message) || found.size === 0),
  };
}
