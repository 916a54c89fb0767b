import type { Register, RegisterColumn } from './register.entity.ts';

/** A column of a register's CSV: the day, the category, then its own columns under their names. */
export type CsvColumn =
  | {
      readonly heading: string;
      readonly of: 'day' | 'category';
      readonly codes?: Readonly<Record<string, string>> | undefined;
    }
  | {
      readonly heading: string;
      readonly of: RegisterColumn;
      readonly codes?: Readonly<Record<string, string>> | undefined;
    };

export function csvColumns(register: Register): CsvColumn[] {
  return [
    { heading: '日期', of: 'day' },
    ...(register.categories ? [{ heading: '类别', of: 'category' as const, codes: register.categories }] : []),
    ...register.columns.map((column) => ({ heading: column.name, of: column, codes: column.codes })),
  ];
}

/** The code behind a word, or what was written: staff write the words that they see. */
export function codeFor(codes: Readonly<Record<string, string>> | undefined, written: string): string {
  return Object.entries(codes ?? {}).find(([, word]) => word === written)?.[0] ?? written;
}

/** The word of a code, or the code itself where the list no longer has it. */
export function wordFor(codes: Readonly<Record<string, string>> | undefined, code: string): string {
  return codes && Object.hasOwn(codes, code) ? (codes[code] as string) : code;
}
