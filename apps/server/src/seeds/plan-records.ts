import { addDays, daysBetween, monthsOf, outreachKinds, type Day } from '@linfa/domain';
import type { Deal, Instruction, SeedScalar, SeedWhere, Total } from './instruction.ts';
import { mondayOf } from './relative-day.ts';
import type { SeededRandom } from './seeded-random.ts';
import { proportion, shareOut } from './share-out.ts';

/** A unit as records need it. */
export interface SeedUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly trait: string | null;
}

/** A record still to be written, in printed units of measure. */
export interface PlannedRecord {
  /** From 1, in order of days. */
  readonly n: number;
  readonly unit: SeedUnit;
  readonly day: Day;
  readonly fields: Record<string, SeedScalar>;
  /** The record it grew out of or belongs to. */
  readonly from?: { readonly id: number; readonly day: Day };
}

/** Where and when a record happens. */
export type Slot = Omit<PlannedRecord, 'n' | 'fields'>;

/** Spreads an instruction over its units and days. `units` are those it names. */
export function planSlots(
  instruction: Instruction,
  units: readonly SeedUnit[],
  from: Day,
  to: Day,
  random: SeededRandom,
): Slot[] {
  if (from > to || units.length === 0) return [];
  const slots = instruction.every
    ? eachStretch(instruction, units, from, to, random)
    : evenly(howMany(instruction, units, from, to), units, from, to, random);
  return slots.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function howMany(instruction: Instruction, units: readonly SeedUnit[], from: Day, to: Day): number {
  if (instruction.perWeek !== undefined) return Math.floor(((daysBetween(from, to) + 1) * instruction.perWeek) / 7);
  return instruction.count ?? (instruction.perUnit ?? 1) * units.length;
}

/** Every unit gets its turn before any gets another. */
function evenly(count: number, units: readonly SeedUnit[], from: Day, to: Day, random: SeededRandom): Slot[] {
  const length = daysBetween(from, to) + 1;
  const days = Array.from({ length: count }, (_, index) =>
    addDays(from, Math.min(length - 1, Math.floor(((index + random.whole(100) / 100) * length) / count))),
  );
  const turns = Array.from({ length: Math.ceil(count / units.length) }, () => random.shuffled(units)).flat();
  return days.map((day, index) => ({ unit: turns[index]!, day }));
}

function eachStretch(
  instruction: Instruction,
  units: readonly SeedUnit[],
  from: Day,
  to: Day,
  random: SeededRandom,
): Slot[] {
  const stretches = instruction.every === 'month' ? monthsOf({ from, to }) : weeksOf(from, to);
  return stretches.flatMap((stretch) =>
    evenly((instruction.perUnit ?? 1) * units.length, units, stretch.from, stretch.to, random),
  );
}

function weeksOf(from: Day, to: Day): { from: Day; to: Day }[] {
  const weeks: { from: Day; to: Day }[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const [start, end] = [monday < from ? from : monday, addDays(monday, 6)];
    weeks.push({ from: start, to: end < to ? end : to });
  }
  return weeks;
}

/** Fills the slots: fixed values, dealt ones, quantities, then texts that name them. @throws Error when they contradict each other */
export function fillRecords(instruction: Instruction, slots: readonly Slot[], random: SeededRandom): PlannedRecord[] {
  const records = slots.map((slot, index): PlannedRecord => ({
    ...slot,
    n: index + 1,
    fields: { ...instruction.fixed },
  }));
  for (const deal of instruction.deal ?? []) dealOut(deal, having(records, deal.where), instruction.id, random);
  for (const total of instruction.totals ?? []) giveQuantities(total, having(records, total.where), random);
  const width = Math.max(2, String(records.length).length);
  for (const record of records)
    for (const [field, template] of Object.entries(instruction.templates ?? {}))
      record.fields[field] = fillTemplate(template, record, width);
  return records;
}

function dealOut(deal: Deal, records: readonly PlannedRecord[], id: string, random: SeededRandom): void {
  const counts = deal.counts ?? proportion(deal.shares ?? {}, records.length);
  const values = Object.entries(counts).flatMap(([value, count]) => new Array<string>(count).fill(value));
  if (values.length !== records.length)
    throw new Error(`${id}: ${deal.field} has ${values.length} values for ${records.length} records`);
  for (const [index, value] of random.shuffled(values).entries())
    records[index]!.fields[deal.field] = value === 'true' ? true : value === 'false' ? false : value;
}

function giveQuantities(total: Total, all: readonly PlannedRecord[], random: SeededRandom): void {
  const records = total.pick === undefined ? all : random.shuffled(all).slice(0, total.pick);
  const other = (record: PlannedRecord, field: string | undefined, otherwise: number): number =>
    field === undefined ? otherwise : Number(record.fields[field] ?? 0);
  if (total.sum === undefined) {
    const [low, high] = total.each ?? [0, 0];
    for (const record of records) {
      const drawn = low + random.whole(high - low + 1) + other(record, total.atLeastField, 0);
      record.fields[total.field] = Math.min(drawn, other(record, total.atMostField, Number.MAX_SAFE_INTEGER));
    }
    return;
  }
  const bounds = records.map((record) => ({
    least: other(record, total.atLeastField, total.least ?? 0),
    most: other(record, total.atMostField, total.sum ?? 0),
  }));
  for (const [index, part] of shareOut(total.sum, bounds, random).entries()) records[index]!.fields[total.field] = part;
}

/** Records that have all these values. */
export function having<R extends { readonly fields: Readonly<Record<string, SeedScalar>> }>(
  records: readonly R[],
  where: SeedWhere | undefined,
): R[] {
  return records.filter((record) =>
    Object.entries(where ?? {}).every(([field, value]) => record.fields[field] === value),
  );
}

function fillTemplate(template: string, record: PlannedRecord, width: number): string {
  const kind = String(record.fields['kind'] ?? '');
  return template
    .replaceAll('{n}', String(record.n).padStart(width, '0'))
    .replaceAll('{unit}', record.unit.name)
    .replaceAll('{year}', record.day.slice(0, 4))
    .replaceAll('{theme}', String(record.fields['theme'] ?? ''))
    .replaceAll('{kind}', (outreachKinds as Readonly<Record<string, string>>)[kind] ?? kind);
}
