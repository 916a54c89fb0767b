import type { EntityManager } from '@mikro-orm/core';
import { Norm } from '../norms/norm.entity.ts';
import { Register } from '../registers/register.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import type { SharedSeeds } from './seed-files.ts';

/** The ready-made registers, the items asked of other offices, and the rules that hold everywhere. */
export async function loadShared(em: EntityManager, seeds: SharedSeeds): Promise<void> {
  await em.insertMany(
    Register,
    seeds.registers.map((one) => ({
      code: one.code,
      name: one.name,
      ownerCode: null,
      unitOfMeasure: one.unit,
      unitWord: one.unitWord ?? null,
      categories: one.categories ?? null,
      columns: one.columns,
    })),
  );
  await em.insertMany(
    ReportedItem,
    seeds.items.map((one) => ({
      code: one.code,
      name: one.name,
      unitOfMeasure: one.unit,
      unitWord: one.unitWord ?? null,
      addsOverUnits: one.addsOverUnits ?? false,
    })),
  );
  await insertNorms(em, seeds, '', '');
}

/** The rules of one unit at its place; no unit for those that hold everywhere. */
export async function insertNorms(em: EntityManager, seeds: SharedSeeds, unit: string, place: string): Promise<void> {
  const rows = seeds.norms.filter((one) => one.unit === unit);
  if (rows.length === 0) return;
  await em.insertMany(
    Norm,
    rows.map(({ code, value, source, validFrom }) => ({ code, place, value, source, validFrom, validTo: null })),
  );
}
