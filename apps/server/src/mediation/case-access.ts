import type { Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { holds, reaches, type Actor } from '../http/actor.ts';
import { MediationAssignment } from './mediation-assignment.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';

/** Assignments in force by case. */
export type AssignmentsByCase = ReadonlyMap<number, readonly MediationAssignment[]>;

/** Who is on these cases today: one statement. */
export async function assignmentsOf(
  { em }: Pick<ActContext, 'em'>,
  caseIds: readonly number[],
): Promise<AssignmentsByCase> {
  if (caseIds.length === 0) return new Map();
  const rows = await em.find(
    MediationAssignment,
    { case: { $in: [...caseIds] }, to: null },
    { populate: ['mediator', 'unit'], orderBy: { id: 'asc' } },
  );
  return Map.groupBy(rows, (row) => row.case.id);
}

/**
 * Whether the actor sees a case: by a role over its place, as its mediator, or as a mediator of a unit that was called in.
 * Where its view is limited only those named do: its mediators, whoever accepted it, and the head of the justice office.
 */
export function seesCase(
  actor: Actor,
  row: MediationCase,
  roles: readonly Role[],
  assignments: readonly MediationAssignment[],
): boolean {
  const mediates = roles.includes('mediator') && holds(actor, ['mediator']);
  if (mediates && assignments.some((one) => one.mediator?.id === actor.personId)) return true;
  if (row.viewLimit) {
    const accepted = row.acceptedBy?.id === actor.personId && reaches(actor, roles, row.place);
    return accepted || (roles.includes('justice-head') && reaches(actor, ['justice-head'], row.place));
  }
  return reaches(actor, roles, row.place) || (mediates && assignments.some((one) => isCalledIn(actor, one)));
}

function isCalledIn(actor: Actor, { kind, unit }: MediationAssignment): boolean {
  return kind === 'unit' && actor.holdings.some((one) => one.role === 'mediator' && one.unitId === unit.id);
}

/** The roles in which the actor acts on a case that they see. */
export function rolesOnCase(
  actor: Actor,
  row: MediationCase,
  assignments: readonly MediationAssignment[],
): readonly Role[] {
  const all = actor.holdings.map((one) => one.role);
  return [...new Set(all)].filter((role) => seesCase(actor, row, [role], assignments));
}

/** The cases that somebody is on by name, or whose unit was called in. */
export async function assignedCaseIds(context: ActContext): Promise<number[]> {
  const actor = actorOf(context);
  if (!holds(actor, ['mediator'])) return [];
  const units = actor.holdings.filter((one) => one.role === 'mediator').map((one) => one.unitId);
  const rows = await context.em.find(
    MediationAssignment,
    { to: null, $or: [{ mediator: actor.personId }, { kind: 'unit', unit: { $in: units } }] },
    { fields: ['case'] },
  );
  return [...new Set(rows.map((row) => row.case.id))];
}
