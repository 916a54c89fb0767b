import type { Entry, Register } from './use-register';

type Cells = Readonly<Record<string, unknown>>;

/** The typed fields of a line as the act takes them; what was left empty is not there. */
export function toLine(register: Register, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cells = (typed['cells'] ?? {}) as Cells;
  const line: Record<string, unknown> = { ...(typed['line'] as object) };
  const values: unknown[] = [];
  const texts: unknown[] = [];
  for (const { code, type } of register.columns) {
    const cell = cells[code];
    if (cell === undefined || cell === null || cell === '') continue;
    if (type === 'number') values.push({ column: code, amount: cell });
    else if (type === 'status' || type === 'subject') line[type] = cell;
    else texts.push({ column: code, text: cell });
  }
  return { ...line, values, texts };
}

/** A line that is there as the fields show it. */
export function fieldsOf(register: Register, entry: Entry): Record<string, unknown> {
  const cells = Object.fromEntries(
    register.columns.map(({ code, type }) => {
      if (type === 'number') return [code, entry.values.find((one) => one.column === code)?.amount];
      if (type === 'status' || type === 'subject') return [code, entry[type] ?? undefined];
      return [code, entry.texts.find((one) => one.column === code)?.text];
    }),
  );
  return { line: { day: entry.day, category: entry.category ?? undefined }, cells };
}
