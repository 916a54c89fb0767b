import type { UnitRow } from './use-unit-tree';

export interface UnitOption {
  readonly value: string;
  readonly title: string;
  readonly children?: UnitOption[];
}

/** The rows as a tree; those whose parent is not among them stand at the top. */
export function unitOptions(rows: readonly UnitRow[]): UnitOption[] {
  const codes = new Set(rows.map(({ code }) => code));
  const below = (parent: string | null): UnitOption[] =>
    rows
      .filter((row) => (row.parent !== null && codes.has(row.parent.code) ? row.parent.code : null) === parent)
      .map(({ code, name }) => {
        const children = below(code);
        return { value: code, title: name, ...(children.length > 0 && { children }) };
      });
  return below(null);
}
