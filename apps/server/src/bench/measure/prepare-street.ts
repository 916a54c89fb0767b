import type { EntityManager } from '@mikro-orm/core';
import type { Database } from '../../database/open-database.ts';
import { findUnit } from '../../org-units/find-unit.ts';
import type { OrgUnit } from '../../org-units/org-unit.entity.ts';
import { Register } from '../../registers/register.entity.ts';
import { Edition } from '../../reports/edition.entity.ts';
import { loadShared } from '../../seeds/load-shared.ts';
import { readShared } from '../../seeds/seed-files.ts';
import { streetCode } from '../fill/unit-tree.ts';
import { benchYear } from '../rows/row-maker.ts';
import { benchOutline } from './bench-outline.ts';

/** Lies in the first streets, which every plan has, with the same rows in all. */
const measuredStreet = 0;

/** Gives a filled database its registers, and the street that is measured a report to write. @returns that street */
export async function prepareStreet(database: Database): Promise<OrgUnit> {
  await database.em.fork().transactional(async (em: EntityManager) => {
    if ((await em.count(Register, {})) === 0) await loadShared(em, readShared());
    const unit = await findUnit(em, streetCode(measuredStreet));
    if ((await em.count(Edition, { unit: unit.id })) > 0) return;
    await em.insert(Edition, {
      unit: unit.id,
      place: unit.place,
      kind: benchOutline.kind,
      year: benchYear,
      state: 'drafting',
      outline: benchOutline,
      provenance: 'demo',
    });
  });
  return findUnit(database.em.fork(), streetCode(measuredStreet));
}
