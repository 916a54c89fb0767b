import type { EntityManager } from '@mikro-orm/core';
import type { Keyring } from '../crypto/keyring.ts';
import { query, quote } from '../database/sql.ts';
import type { Person } from './person.entity.ts';

/** The key by which records recognise a person whom they count once, with or without a number. */
export function countedKey(keyring: Keyring, person: Pick<Person, 'id' | 'phoneIndex'>): string {
  return person.phoneIndex ?? keyring.blindIndex(`person:${person.id}`);
}

/** Columns that hold such a key, by the names of their properties. */
const countedProperties: ReadonlySet<string> = new Set(['clientKey', 'personKey']);

/** Has every record that counted somebody under one key count them under another, so that they stay one person. */
export async function rekeyCounted(em: EntityManager, before: string, after: string): Promise<void> {
  if (before === after) return;
  for (const meta of em.getMetadata().getAll().values())
    for (const property of Object.values(meta.properties)) {
      if (!countedProperties.has(property.name)) continue;
      const column = quote(property.fieldNames[0] ?? property.name);
      await query(em, {
        text: `update ${quote(meta.tableName)} set ${column} = ? where ${column} = ?`,
        values: [after, before],
      });
    }
}
