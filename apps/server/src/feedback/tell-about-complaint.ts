import type { EntityManager } from '@mikro-orm/core';
import type { ComplaintLevel, UnitKind } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { queueNotice, type NoticeKind } from '../notices/queue-notice.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from '../people/person.entity.ts';
import type { Complaint } from './complaint.entity.ts';

type ComplaintNotice = Extract<NoticeKind, `complaint-${string}`>;

/**
 * Tells somebody how it goes with a complaint. The notice is of the unit that handles it: whoever rings up because it
 * could not be sent must not be those whom it is about.
 */
export async function tellAboutComplaint(
  context: ActContext,
  person: Person,
  kind: ComplaintNotice,
  complaint: Complaint,
): Promise<void> {
  queueNotice(
    context,
    person,
    kind,
    { complaint: complaint.id, due: complaint.dueOn },
    { unit: await handlingUnit(context.em, complaint), thing: `complaint:${complaint.id}` },
  );
}

const kindsAt: Readonly<Record<Exclude<ComplaintLevel, 'unit'>, readonly UnitKind[]>> = {
  street: ['street', 'town', 'district', 'city', 'province'],
  district: ['district', 'city', 'province'],
};

/** The nearest unit at or above the complaint's that stands as high as it has to go; the topmost where none does. */
async function handlingUnit(em: EntityManager, { unit, level }: Complaint): Promise<OrgUnit> {
  if (level === 'unit') return unit;
  const kinds = kindsAt[level as keyof typeof kindsAt];
  const above = Array.from({ length: unit.place.length / 4 }, (_, step) => unit.place.slice(0, (step + 1) * 4));
  const units = await em.find(OrgUnit, { place: { $in: above }, validTo: null }, { orderBy: { place: 'desc' } });
  return units.find((one) => kinds.includes(one.kind as UnitKind)) ?? units.at(-1) ?? unit;
}
