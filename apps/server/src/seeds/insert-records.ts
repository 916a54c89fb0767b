import type { EntityClass, EntityManager, RequiredEntityData } from '@mikro-orm/core';
import { storeQuantity } from '@linfa/domain';
import { recordSets, type RecordSetName } from '@linfa/figures';
import { recordEntities } from '../figures/record-table.ts';
import { insertNumbered } from './insert-numbered.ts';
import type { SeedScalar } from './instruction.ts';
import type { SeedUnit } from './plan-records.ts';

export interface NewRecord {
  readonly unit: SeedUnit;
  readonly provenance: string;
  readonly fields: Readonly<Record<string, SeedScalar>>;
}

/** Writes records of one set. @returns their ids in order */
export async function insertRecords(
  em: EntityManager,
  set: RecordSetName,
  records: readonly NewRecord[],
): Promise<number[]> {
  const rows = records.map((record) => ({
    unit: record.unit.id,
    place: record.unit.place,
    originSet: null,
    originId: null,
    provenance: record.provenance,
    ...(set === 'registerEntries' ? entryColumns(record.fields) : storedFields(set, record.fields)),
  }));
  return insertNumbered(em, recordEntities[set] as EntityClass<object>, rows as RequiredEntityData<object>[]);
}

/**
 * Measures are stored in the set's own whole steps: square metres and 万元 in fractions, people as they are. What a
 * record does not say is nothing: one statement writes many, and a default of the table's would be lost in it.
 */
function storedFields(set: RecordSetName, fields: Readonly<Record<string, SeedScalar>>): Record<string, SeedScalar> {
  const stored: Record<string, SeedScalar> = { ...fields };
  for (const [name, field] of Object.entries(recordSets[set].fields)) {
    const value = fields[name];
    if (field.kind === 'flag') stored[name] = value ?? false;
    // Minutes are written as minutes.
    if (field.kind === 'measure')
      stored[name] =
        typeof value === 'number' && name !== 'minutes' ? Math.round(value * field.storedPer) : (value ?? 0);
  }
  return stored;
}

function entryColumns(fields: Readonly<Record<string, SeedScalar>>): Record<string, unknown> {
  const plain: Record<string, unknown> = { category: null, status: null, subject: null };
  const values: Record<string, number> = {};
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('values.')) values[name.slice('values.'.length)] = storeQuantity(Number(value), name);
    else if (name.startsWith('texts.')) texts[name.slice('texts.'.length)] = String(value);
    else plain[name] = value;
  }
  return { ...plain, values, texts: Object.keys(texts).length > 0 ? texts : null };
}
