import type { EntityManager } from '@mikro-orm/core';
import { query, quote } from '../database/sql.ts';
import { withRetries } from '../http/retry.ts';
import { cipherColumns, type CipherColumn } from './cipher-columns.ts';
import type { Keyring } from './keyring.ts';

export interface ReencryptedColumn extends CipherColumn {
  /** Texts that were of an older key and are of the current one now. */
  readonly done: number;
  /** Texts that could not be opened, by the ids of their rows. */
  readonly unreadable: readonly number[];
}

const batchSize = 200;

/**
 * Seals every text of an older key again with the current one. A server may run meanwhile: a text is replaced only where
 * it is still the one that was read, no version is counted up, and blind indexes stay. What is done stays done, so that
 * an interrupted run is gone on with by running it again.
 */
export async function reencrypt(fork: () => EntityManager, keyring: Keyring): Promise<ReencryptedColumn[]> {
  const columns: ReencryptedColumn[] = [];
  for (const column of cipherColumns(fork())) columns.push(await reencryptColumn(fork, keyring, column));
  return columns;
}

async function reencryptColumn(
  fork: () => EntityManager,
  keyring: Keyring,
  column: CipherColumn,
): Promise<ReencryptedColumn> {
  let done = 0;
  const unreadable: number[] = [];
  for (let after = 0; ;) {
    const rows = await query(fork(), {
      text: `select id, ${quote(column.column)} as sealed from ${quote(column.table)}
        where id > ? and ${quote(column.column)} is not null and ${quote(column.column)} not like ? order by id limit ${batchSize}`,
      values: [after, `${keyring.current}:%`],
    });
    const last = rows.at(-1);
    if (!last) return { ...column, done, unreadable };
    const texts = rows.map((row) => ({ id: Number(row['id']), old: String(row['sealed']) }));
    done += await withRetries(() => fork().transactional((em) => replaceTexts(em, keyring, column, texts, unreadable)));
    after = Number(last['id']);
  }
}

interface OldText {
  readonly id: number;
  readonly old: string;
}

async function replaceTexts(
  em: EntityManager,
  keyring: Keyring,
  { table, column }: CipherColumn,
  texts: readonly OldText[],
  unreadable: number[],
): Promise<number> {
  let replaced = 0;
  for (const { id, old } of texts) {
    const fresh = sealAgain(keyring, old);
    if (fresh === undefined) {
      if (!unreadable.includes(id)) unreadable.push(id);
      continue;
    }
    await query(em, {
      text: `update ${quote(table)} set ${quote(column)} = ? where id = ? and ${quote(column)} = ?`,
      values: [fresh, id, old],
    });
    replaced += 1;
  }
  return replaced;
}

function sealAgain(keyring: Keyring, old: string): string | undefined {
  try {
    return keyring.seal(keyring.open(old));
  } catch {
    return undefined;
  }
}

/** How many texts each key version has sealed. */
export async function textsByVersion(em: EntityManager): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const { table, column } of cipherColumns(em)) {
    const name = quote(column);
    const rows = await query(em, {
      text: `select substr(${name}, 1, instr(${name}, ':') - 1) as key_version, count(*) as texts from ${quote(table)}
        where ${name} is not null group by key_version`,
      values: [],
    });
    for (const row of rows) {
      const version = Number(row['key_version']);
      counts.set(version, (counts.get(version) ?? 0) + Number(row['texts']));
    }
  }
  return counts;
}
