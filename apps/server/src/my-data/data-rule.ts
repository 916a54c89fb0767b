import type { EntityClass, EntityManager } from '@mikro-orm/core';

/** Whose data is looked for, by everything that rows know them by. */
export interface DataSubject {
  readonly personId: number;
  readonly phoneIndex: string | null;
  /** What consultations and referrals know them by. */
  readonly clientKey: string;
  readonly sessionIds: readonly number[];
}

/** What erasing does with a column: nothing for a reason, empty it, take it away, or put a key in its place that leads to nobody. */
export type Erasure = { readonly keep: string } | 'empty' | 'null' | 'fresh-key';

export interface ColumnRule {
  /** What it is called in the export; null where it is not the person's to have. */
  readonly export: string | null;
  readonly erase: Erasure;
}

/** What a table has to do with a person. Every column that is encrypted or refers to a person is answered for. */
export interface DataRule {
  readonly entity: EntityClass<object>;
  /** In Chinese, as the export and the erasure name it. */
  readonly title: string;
  /** The rows that are about the person; null for a table that names people only as those who did the work. */
  readonly rowsOf: ((em: EntityManager, subject: DataSubject) => Promise<readonly object[]>) | null;
  /** Rows that erasing leaves as they are, of those found; none unless said. */
  readonly leaves?: (row: object) => boolean;
  /** Whether erasing takes the rows away; then their columns need no answer of their own to that. */
  readonly deletesRows?: true;
  readonly columns: Readonly<Record<string, ColumnRule>>;
  /** Other columns that the export shows, by path. */
  readonly also?: Readonly<Record<string, string>>;
}

const doneWork = '办事留痕属于单位；所指的人员记录本身已去除身份';

/** A column that says who did the work. */
export const work: ColumnRule = { export: null, erase: { keep: doneWork } };

/** A reference to the person itself, whose own row loses name and number. */
export const oneself: ColumnRule = { export: null, erase: { keep: '所指的人员记录本身已去除身份' } };

export const emptied = (label: string): ColumnRule => ({ export: label, erase: 'empty' });
export const removed = (label: string | null): ColumnRule => ({ export: label, erase: 'null' });
export const archived = (label: string | null): ColumnRule => ({
  export: label,
  erase: { keep: '调解案卷依法归档，封存并去除身份，不删除' },
});
export const inRow = (label: string | null): ColumnRule => ({ export: label, erase: { keep: '整条删除' } });

/** A table that names people only as those who did the work there, or holds texts of the unit's own. */
export function workOnly(entity: EntityClass<object>, title: string, ...columns: readonly string[]): DataRule {
  return { entity, title, rowsOf: null, columns: Object.fromEntries(columns.map((column) => [column, work])) };
}
