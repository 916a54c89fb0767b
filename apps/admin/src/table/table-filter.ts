import type { Day } from '@linfa/domain';

/** A filter above a table; what is chosen stands in the address under its name and goes into the act's input. */
export type TableFilter =
  | {
      readonly kind: 'code';
      readonly name: string;
      readonly label: string;
      readonly options: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: string;
      /** What is asked for when this was typed; the words themselves unless given. */
      readonly meaning?: (typed: string) => string;
    }
  | { readonly kind: 'flag'; readonly name: string; readonly label: string }
  | { readonly kind: 'day'; readonly name: string; readonly label: string }
  /** `from` and `to`. */
  | { readonly kind: 'period'; readonly label: string; readonly usual: { readonly from: Day; readonly to: Day } };

/** What the filters say, as the act is asked. */
export function inputOfFilters(
  filters: readonly TableFilter[],
  valueOf: (name: string) => string | null,
): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const filter of filters) {
    if (filter.kind === 'period') {
      given['from'] = valueOf('from') ?? filter.usual.from;
      given['to'] = valueOf('to') ?? filter.usual.to;
      continue;
    }
    const value = valueOf(filter.name);
    if (value === null || value === '') continue;
    if (filter.kind === 'flag') given[filter.name] = true;
    else given[filter.name] = filter.kind === 'text' ? (filter.meaning?.(value) ?? value) : value;
  }
  return given;
}
