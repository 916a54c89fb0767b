import type { EntityManager } from '@mikro-orm/core';
import type { Day, Provenance, UnitKind } from '@linfa/domain';
import { childPlace, placeStep } from '@linfa/figures';
import { query, quote } from '../database/sql.ts';
import { OrgUnitPlace } from './org-unit-place.entity.ts';
import { OrgUnit } from './org-unit.entity.ts';

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Absent for a root; there may be several. */
  readonly parent?: OrgUnit;
  readonly trait?: string;
  readonly validFrom: Day;
  readonly provenance: Provenance;
}

/** Adds a unit below its parent, or as a root, at the next free place. Runs in the caller's transaction. */
export async function addUnit(em: EntityManager, unit: NewUnit): Promise<OrgUnit> {
  const place = await nextPlace(em, unit.parent?.place ?? '');
  const made = em.create(OrgUnit, {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parent: unit.parent ?? null,
    place,
    trait: unit.trait ?? null,
    validFrom: unit.validFrom,
    validTo: null,
    provenance: unit.provenance,
  });
  em.persist(made);
  em.persist(em.create(OrgUnitPlace, { unit: made, place, from: unit.validFrom, to: null }));
  await em.flush();
  return made;
}

/** The place after the last ever given out under a parent: a place is never used twice, so old rows stay where they were. */
export async function nextPlace(em: EntityManager, parent: string): Promise<string> {
  const [row] = await query(em, {
    text: `select max(${quote('place')}) as last from org_unit_place where ${quote('place')} >= ? and ${quote('place')} < ? and length(${quote('place')}) = ?`,
    values: [parent, `${parent}~`, parent.length + placeStep],
  });
  const last = row?.['last'];
  return childPlace(parent, typeof last === 'string' ? Number.parseInt(last.slice(parent.length), 36) + 1 : 1);
}
