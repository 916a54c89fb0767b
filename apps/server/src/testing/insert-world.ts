import type { EntityManager, EntityProperty } from '@mikro-orm/core';
import type { FigureRecord, RecordSetName } from '@linfa/figures';
import type { World } from '@linfa/figures/testing';
import { dialectOfManager, query, quote } from '../database/sql.ts';
import { recordTable } from '../figures/record-table.ts';

/** Puts a generated world into the tables, within the caller's transaction, with the ids that it has. */
export async function insertWorld(em: EntityManager, world: World): Promise<void> {
  // Generated records name people and cases that nobody generated.
  if (dialectOfManager(em) === 'mysql') await query(em, { text: 'set foreign_key_checks = 0', values: [] });
  const { units, successions } = world.tree;
  await insert(
    em,
    'org_unit',
    units.map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      place: unit.places.at(-1)?.place ?? '',
      trait: unit.trait,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      provenance: 'demo',
    })),
  );
  await insert(
    em,
    'org_unit_place',
    units.flatMap((unit) =>
      unit.places.map((one) => ({ unit_id: unit.id, place: one.place, from: one.from, to: one.to })),
    ),
  );
  await insert(
    em,
    'org_unit_succession',
    successions.map((one) => ({
      predecessor_id: one.predecessor.id,
      successor_id: one.successorId,
      kind: one.kind,
      on: one.on,
    })),
  );
  for (const [set, records] of Object.entries(world.records) as [RecordSetName, readonly FigureRecord[]][]) {
    const table = recordTable(em, set);
    const properties = em.getMetadata().get(table.entity).props;
    await insert(
      em,
      table.table.replaceAll('`', ''),
      records.map((record) => rowOf(record, properties)),
    );
  }
  await insert(
    em,
    'reported_figure',
    (world.cards ?? []).map(({ unitId, place, card }) => ({
      unit_id: unitId,
      place,
      item: card.item,
      period_from: card.period.from,
      period_to: card.period.to,
      cut_off: card.period.cutOff ?? null,
      as_of: card.asOf ?? null,
      value_kind: 'number',
      value: card.value === null ? null : Number((card.value.top * 10_000n) / card.value.over),
      short_text: card.shortText ?? null,
      unit_of_measure: card.unit,
      source_office: card.sourceOffice,
      document: card.document,
      findings: JSON.stringify(card.findings),
      provenance: card.provenance,
    })),
  );
}

type TableRow = Readonly<Record<string, unknown>>;

/** A record's fields by column; columns that figures do not see get something plain. */
function rowOf(record: FigureRecord, properties: readonly EntityProperty[]): TableRow {
  const row: Record<string, unknown> = {};
  for (const property of properties) {
    const [column] = property.fieldNames ?? [];
    if (column === undefined) continue;
    const value = property.name in record ? record[property.name] : record[`${property.name}Id`];
    if (property.name === 'values') row[column] = JSON.stringify(columnsOf(record));
    else if (value !== undefined) row[column] = typeof value === 'boolean' ? Number(value) : value;
    else if (
      !property.nullable &&
      property.default === undefined &&
      property.defaultRaw === undefined &&
      !property.version
    )
      row[column] = /char|text/.test(property.columnTypes[0] ?? '') ? '无' : 0;
  }
  return row;
}

function columnsOf(record: FigureRecord): Record<string, unknown> {
  const own = Object.entries(record).filter(([name, value]) => name.startsWith('values.') && value !== null);
  return Object.fromEntries(own.map(([name, value]) => [name.slice('values.'.length), value]));
}

async function insert(em: EntityManager, table: string, rows: readonly TableRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  await query(em, {
    text: `insert into ${quote(table)} (${columns.map(quote).join(', ')}) values ${rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')}`,
    values: rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  });
}
