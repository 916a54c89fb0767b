import type { EntityManager } from '@mikro-orm/core';
import type { Day, Provenance } from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { chooseSlots } from './choose-slots.ts';
import { completeRecord, type RecordLinks } from './complete-record.ts';
import { insertPeople } from './insert-people.ts';
import { insertRecords } from './insert-records.ts';
import type { Instruction, SeedScalar } from './instruction.ts';
import { fillRecords, type SeedUnit } from './plan-records.ts';
import { keepApart, type BusyDays } from './keep-apart.ts';
import { relativeDay } from './relative-day.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

export interface Making {
  readonly em: EntityManager;
  readonly keyring: Keyring;
  readonly name: string;
  readonly provenance: Provenance;
  readonly units: readonly OrgUnit[];
  readonly root: OrgUnit;
  readonly records: readonly Instruction[];
  readonly today: Day;
}

/** A record that was written; later ones may grow out of it. */
export interface MadeRecord {
  readonly id: number;
  readonly day: Day;
  readonly unit: SeedUnit;
  readonly fields: Readonly<Record<string, SeedScalar>>;
}

/** Makes every record of a place, in order. The same files and day give the same records, ids aside. */
export async function makeRecords(making: Making): Promise<void> {
  const made = new Map<string, MadeRecord[]>();
  const busy: BusyDays = new Map();
  for (const instruction of making.records) made.set(instruction.id, await follow(making, instruction, made, busy));
}

type Made = ReadonlyMap<string, readonly MadeRecord[]>;

async function follow(making: Making, instruction: Instruction, made: Made, busy: BusyDays): Promise<MadeRecord[]> {
  const random = seededRandom(`${making.name} ${instruction.id}`);
  const day = (text: string): Day => relativeDay(text, making.today);
  const until = day(instruction.until ?? instruction.days?.[1] ?? 'today');
  const slots = chooseSlots(making, instruction, made, until, random);
  const planned = fillRecords(instruction, slots, random);
  if (planned.length === 0) return [];

  const people = await insertPeople(making, instruction, planned.length);
  const advisers = new Map(made.get(instruction.adviserFrom ?? '')?.map((one) => [one.unit.id, one.fields['adviser']]));
  const sites = new Map(made.get(instruction.site ?? '')?.map((one) => [one.unit.id, one.id]));
  const rows = planned.map((record, index): Record<string, SeedScalar> => {
    const origin: Record<string, SeedScalar> =
      record.from && instruction.origin
        ? { originSet: setOf(making, instruction.origin.of), originId: record.from.id }
        : {};
    const links: RecordLinks = {
      person: people[index] ?? null,
      personKey: `${making.name}:${instruction.id}:${record.n}`,
      adviser: advisers.get(record.unit.id) ?? null,
      site: sites.get(record.unit.id) ?? null,
      clientKey: clientKey(making, instruction, random),
    };
    return { ...completeRecord(instruction, record, links, until, random), ...origin };
  });
  if (instruction.set === 'dutyShifts') {
    const byUnit = planned.map(({ unit }, index) => ({ unit: unit.id, row: rows[index]! }));
    keepApart(
      byUnit.toSorted((a, b) => a.unit - b.unit).map(({ row }) => row),
      busy,
    );
  }
  const ids = await insertRecords(
    making.em,
    instruction.set,
    rows.map((fields, index) => ({ unit: planned[index]!.unit, provenance: making.provenance, fields })),
  );
  return planned.map((record, index) => ({
    id: ids[index]!,
    day: record.day,
    unit: record.unit,
    fields: rows[index]!,
  }));
}

function clientKey({ keyring }: Making, { clients }: Instruction, random: SeededRandom): string | null {
  return clients === undefined ? null : keyring.blindIndex(`demo client ${random.whole(clients)}`);
}

function setOf(making: Making, id: string): string {
  const named = making.records.find((one) => one.id === id);
  if (!named) throw new Error(`no instruction ${id}`);
  return named.set;
}
