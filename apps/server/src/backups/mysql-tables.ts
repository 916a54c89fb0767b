import type { EntityManager } from '@mikro-orm/core';
import { query, quote } from '../database/sql.ts';
import { tableNames } from '../database/table-names.ts';

/** A table as MySQL has it. */
export interface MysqlTable {
  readonly name: string;
  /** The statement that makes it. */
  readonly made: string;
  /** The column that its rows are read along. */
  readonly key: string;
  readonly columns: readonly MysqlColumn[];
}

interface MysqlColumn {
  readonly name: string;
  readonly kind: 'bytes' | 'text' | 'plain';
}

/** @throws Error as `mysqlTable` does */
export async function mysqlTables(em: EntityManager): Promise<MysqlTable[]> {
  const tables: MysqlTable[] = [];
  for (const name of await tableNames(em)) tables.push(await mysqlTable(em, name));
  return tables;
}

/** @throws Error for a table without a key of one column, which we have none of */
export async function mysqlTable(em: EntityManager, name: string): Promise<MysqlTable> {
  const columns = await query(em, {
    text: `select column_name as name, data_type as type, column_key as in_key from information_schema.columns
      where table_schema = database() and table_name = ? order by ordinal_position`,
    values: [name],
  });
  const keys = columns.filter((one) => one['in_key'] === 'PRI');
  if (keys.length !== 1) throw new Error(`${name} has a key of ${keys.length} columns`);
  const [made] = await query(em, { text: `show create table ${quote(name)}`, values: [] });
  return {
    name,
    made: String(made?.['Create Table']),
    key: String(keys[0]?.['name']),
    columns: columns.map((one) => ({ name: String(one['name']), kind: kindOf(String(one['type'])) })),
  };
}

/** How a column travels: bytes in hexadecimal, and as text what a driver would otherwise make objects of. */
function kindOf(type: string): MysqlColumn['kind'] {
  if (/blob|binary/.test(type)) return 'bytes';
  return /json|date|time|decimal|bigint/.test(type) ? 'text' : 'plain';
}
