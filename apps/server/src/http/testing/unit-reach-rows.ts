import { randomUUID } from 'node:crypto';
import type { ActName } from '@linfa/contract';
import type { ReachRow } from './reach-row.ts';
import { reachDay, type ReachWorld } from './reach-world.ts';

const reachToday = '2026-03-11';

/** Every call makes others of them, and below one parent no two have the same name. */
function oneMore(word: string): string {
  return `${word}${randomUUID().slice(0, 8)}`;
}

/** An office below the first community that began long ago. */
export async function reachOffice({ staff, unitCode }: ReachWorld): Promise<string> {
  const { code } = await staff('administrator', 'same unit').api.orgUnits.add({
    parent: unitCode,
    code: oneMore('office-'),
    name: oneMore('综合办'),
    kind: 'office',
    day: '2020-01-01',
  });
  return code;
}

const newOffice = () => ({
  code: oneMore('office-'),
  name: oneMore('综治办'),
  kind: 'office',
  day: reachToday,
});

/** Units, by those who keep the tree. */
export const unitReachRows = {
  'orgUnits.listCommunities': { reach: 'none', because: 'where there are communities is public' },
  'orgUnits.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, on: reachDay }) },
  'orgUnits.get': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'orgUnits.add': { reach: 'unit', input: async ({ unitCode }) => ({ parent: unitCode, ...newOffice() }) },
  'orgUnits.rename': {
    reach: 'unit',
    input: async (world) => ({ unit: await reachOffice(world), name: oneMore('党政办'), day: reachToday }),
  },
  'orgUnits.move': {
    reach: 'unit',
    input: async (world) => ({ unit: await reachOffice(world), parent: world.unitCode, day: reachToday }),
  },
  'orgUnits.merge': {
    reach: 'unit',
    input: async (world) => ({ units: [await reachOffice(world), await reachOffice(world)], ...newOffice() }),
  },
  'orgUnits.split': {
    reach: 'unit',
    input: async (world) => ({
      unit: await reachOffice(world),
      parts: [{ code: newOffice().code, name: oneMore('综治二办') }],
      day: reachToday,
    }),
  },
  'orgUnits.close': { reach: 'unit', input: async (world) => ({ unit: await reachOffice(world), day: reachToday }) },
} satisfies Partial<Record<ActName, ReachRow>>;
