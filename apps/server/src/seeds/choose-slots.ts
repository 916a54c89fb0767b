import { addDays, daysBetween, type Day } from '@linfa/domain';
import type { Instruction } from './instruction.ts';
import type { MadeRecord, Making } from './make-records.ts';
import { having, planSlots, type SeedUnit, type Slot } from './plan-records.ts';
import { relativeDay } from './relative-day.ts';
import type { SeededRandom } from './seeded-random.ts';

type Made = ReadonlyMap<string, readonly MadeRecord[]>;

/** Where and when an instruction's records happen: on their own, for other records, or out of them. */
export function chooseSlots(
  making: Making,
  instruction: Instruction,
  made: Made,
  until: Day,
  random: SeededRandom,
): Slot[] {
  if (instruction.parent !== undefined)
    return sessionSlots(making, instruction, made.get(instruction.parent) ?? [], until, random);
  if (instruction.origin) return grownSlots(instruction, made.get(instruction.origin.of) ?? [], until, random);
  const [from, to] = (instruction.days ?? ['today', 'today']).map((text) => relativeDay(text, making.today)) as [
    Day,
    Day,
  ];
  return planSlots(instruction, unitsOf(making, instruction.units ?? 'self'), from, to, random);
}

/** Every case is sat on once before any is sat on again; between its acceptance and its end. */
function sessionSlots(
  making: Making,
  instruction: Instruction,
  parents: readonly MadeRecord[],
  until: Day,
  random: SeededRandom,
): Slot[] {
  const count = instruction.count ?? Math.round(parents.length * (instruction.perParent ?? 1));
  const order = Array.from({ length: Math.ceil(count / Math.max(1, parents.length)) }, () => random.shuffled(parents))
    .flat()
    .slice(0, count);
  const first = instruction.days && relativeDay(instruction.days[0], making.today);
  const slots = order.map((parent): Slot => {
    const start = parent.fields['acceptedOn'] === undefined ? (first ?? parent.day) : parent.day;
    const end =
      typeof parent.fields['concludedOn'] === 'string'
        ? parent.fields['concludedOn']
        : [addDays(start, 14), until].sort()[0]!;
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
  const length = Math.max(0, daysBetween(from, to));
  return addDays(from, random.whole(length + 1));
}

function unitsOf({ units, root }: Making, wanted: string | readonly string[]): SeedUnit[] {
  const all = units.map((unit): SeedUnit => ({
    id: unit.id,
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    place: unit.place,
    trait: unit.trait ?? null,
  }));
  const fits = (unit: SeedUnit): boolean => {
    if (typeof wanted !== 'string') return wanted.includes(unit.code);
    if (wanted === 'self') return unit.id === root.id;
    if (wanted.startsWith('trait:')) return unit.trait === wanted.slice('trait:'.length);
    return (wanted === 'streets' ? ['street', 'town'] : ['community', 'village']).includes(unit.kind);
  };
  return all.filter(fits);
}
