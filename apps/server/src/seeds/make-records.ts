import type { EntityManager } from '@mikro-orm/core';
import { addDays, type Day, type Provenance } from '@linfa/domain';
import { recordSets } from '@linfa/figures';
import type { Keyring } from '../crypto/keyring.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { committeeKindIn, completeCase } from './complete-case.ts';
import { insertPeople } from './insert-people.ts';
import { insertRecords } from './insert-records.ts';
import type { Instruction, SeedScalar } from './instruction.ts';
import { fillRecords, having, planSlots, type SeedUnit, type Slot } from './plan-records.ts';
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
  for (const instruction of making.records) made.set(instruction.id, await follow(making, instruction, made));
}

type Made = ReadonlyMap<string, readonly MadeRecord[]>;

async function follow(making: Making, instruction: Instruction, made: Made): Promise<MadeRecord[]> {
  const random = seededRandom(`${making.name} ${instruction.id}`);
  const day = (text: string): Day => relativeDay(text, making.today);
  const until = day(instruction.until ?? instruction.days?.[1] ?? 'today');
  const slots = slotsOf(making, instruction, made, until, random);
  const planned = fillRecords(instruction, slots, random);
  if (planned.length === 0) return [];

  const people = await insertPeople(making, instruction, planned.length);
  const advisers = new Map(made.get(instruction.adviserFrom ?? '')?.map((one) => [one.unit.id, one.fields['adviser']]));
  const sites = new Map(made.get(instruction.site ?? '')?.map((one) => [one.unit.id, one.id]));
  const dayField = recordSets[instruction.set].day ?? recordSets[instruction.set].lasting?.from ?? 'day';
  const rows = planned.map((record, index): Record<string, SeedScalar> => {
    const person = people[index] ?? null;
    const base = { ...record.fields };
    if (record.from && instruction.origin) {
      base['originSet'] = setOf(making, instruction.origin.of);
      base['originId'] = record.from.id;
    }
    switch (instruction.set) {
      case 'mediationCases': {
        base['committeeKind'] ??= committeeKindIn(record.unit.kind);
        base['confirmation'] ??= 'none';
        if (instruction.undated) return { ...base, requestedOn: base['state'] === 'requested' ? record.day : null };
        return completeCase(base, record.day, until, random);
      }
      case 'mediationSessions':
        return { ...base, heldOn: record.day, case: record.from?.id ?? null };
      case 'rosterMembers':
        return { ...base, joinedOn: record.day, person, personKey: `${making.name}:${instruction.id}:${record.n}`, site: sites.get(record.unit.id) ?? null };
      case 'adviserAssignments':
        return { ...base, startsOn: record.day, adviser: person };
      case 'sites':
        return { ...base, openedOn: record.day, ...(base['kind'] === 'committee' && { committeeKind: base['committeeKind'] ?? committeeKindIn(record.unit.kind) }) };
      case 'consultations':
        return { ...base, heldOn: record.day, adviser: advisers.get(record.unit.id) ?? null, clientKey: clientKey(making, instruction, random) };
      case 'dutyShifts':
        return { ...base, heldOn: record.day, adviser: advisers.get(record.unit.id) ?? null };
      default:
        return { ...base, [dayField]: record.day };
    }
  });
  const ids = await insertRecords(making.em, instruction.set, rows.map((fields, index) => ({ unit: planned[index]!.unit, provenance: making.provenance, fields })));
  return planned.map((record, index) => ({ id: ids[index]!, day: record.day, unit: record.unit, fields: rows[index]! }));
}

function clientKey({ keyring }: Making, { clients }: Instruction, random: SeededRandom): string | null {
  return clients === undefined ? null : keyring.blindIndex(`demo client ${random.whole(clients)}`);
}

function slotsOf(making: Making, instruction: Instruction, made: Made, until: Day, random: SeededRandom): Slot[] {
  if (instruction.parent !== undefined) return sessionSlots(making, instruction, made.get(instruction.parent) ?? [], until, random);
  if (instruction.origin) return grownSlots(instruction, made.get(instruction.origin.of) ?? [], until, random);
  const [from, to] = (instruction.days ?? ['today', 'today']).map((text) => relativeDay(text, making.today)) as [Day, Day];
  return planSlots(instruction, unitsOf(making, instruction.units ?? 'self'), from, to, random);
}

/** Every case is sat on once before any is sat on again; between its acceptance and its end. */
function sessionSlots(making: Making, instruction: Instruction, parents: readonly MadeRecord[], until: Day, random: SeededRandom): Slot[] {
  const count = instruction.count ?? Math.round(parents.length * (instruction.perParent ?? 1));
  const order = Array.from({ length: Math.ceil(count / Math.max(1, parents.length)) }, () => random.shuffled(parents)).flat().slice(0, count);
  const first = instruction.days && relativeDay(instruction.days[0], making.today);
  const slots = order.map((parent): Slot => {
    const start = parent.fields['acceptedOn'] === undefined ? (first ?? parent.day) : parent.day;
    const end = typeof parent.fields['concludedOn'] === 'string' ? parent.fields['concludedOn'] : [addDays(start, 14), until].sort()[0]!;
    return { unit: parent.unit, day: between(start, end, random), from: parent };
  });
  return slots.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function grownSlots(instruction: Instruction, all: readonly MadeRecord[], until: Day, random: SeededRandom): Slot[] {
  const { where, several, sameDay } = instruction.origin ?? {};
  const count = instruction.count ?? 1;
  const chosen = random.shuffled(having(all, where)).slice(0, several ?? count);
  if (chosen.length === 0) return [];
  const slots = Array.from({ length: several === undefined ? chosen.length : count }, (_, index): Slot => {
    const from = chosen[index % chosen.length]!;
    const last = [addDays(from.day, 12), until].sort()[0]!;
    return { unit: from.unit, day: sameDay ? from.day : between(from.day, last, random), from };
  });
  return slots.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function between(from: Day, to: Day, random: SeededRandom): Day {
  const length = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
  return addDays(from, random.whole(length + 1));
}

function setOf(making: Making, id: string): string {
  const named = making.records.find((one) => one.id === id);
  if (!named) throw new Error(`no instruction ${id}`);
  return named.set;
}

function unitsOf({ units, root }: Making, wanted: string | readonly string[]): SeedUnit[] {
  const all = units.map((unit): SeedUnit => ({ id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, place: unit.place, trait: unit.trait ?? null }));
  const fits = (unit: SeedUnit): boolean => {
    if (typeof wanted !== 'string') return wanted.includes(unit.code);
    if (wanted === 'self') return unit.id === root.id;
    if (wanted.startsWith('trait:')) return unit.trait === wanted.slice('trait:'.length);
    return (wanted === 'streets' ? ['street', 'town'] : ['community', 'village']).includes(unit.kind);
  };
  return all.filter(fits);
}
