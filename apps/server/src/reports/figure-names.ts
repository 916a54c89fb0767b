import type { Outline } from '@linfa/report';

/** What reports call figures, by the figure's id, where it is not the name that the dictionary has. */
export function figureNames(outlines: Iterable<Outline>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { figures } of outlines)
    for (const { figure, name } of figures)
      if (name !== undefined) names.set(figure, [...(names.get(figure) ?? []), name]);
  return names;
}
