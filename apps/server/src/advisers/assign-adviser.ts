import type { Answer, Received } from '@linfa/contract';
import { mostAtOnce, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { normInForce } from '../norms/norm-in-force.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { appoint } from '../people/appoint.ts';
import { peopleKeepers } from '../people/people.policy.ts';
import { personToAppoint } from '../people/person-for-act.ts';
import { AdviserAssignment } from './adviser-assignment.entity.ts';
import { presentAssignments } from './present-assignment.ts';

/**
 * Assigns an adviser to a community for a period, with the role that goes with it. More communities than the norm of the
 * place are no reason to refuse, since the contract is signed; the answer warns of it.
 * @throws RuleError `not-found`, `unknown-unit`, `no-community`, `unit-changed-since`, `already-assigned`, and those of
 * `appoint`
 */
export async function assignAdviser(
  context: ActContext,
  input: Received<'people', 'assignAdviser'>,
): Promise<Answer<'people', 'assignAdviser'>> {
  const { em } = context;
  const { person } = await personToAppoint(context, input.adviser, peopleKeepers);
  const unit = await unitByCode(context, input.unit);
  if (unit.kind !== 'community' && unit.kind !== 'village') throw new RuleError('no-community', { unit: unit.name });
  const [from, to] = [input.from, input.to ?? null];
  const holding = await appoint(context, 'people.assignAdviser', person, { role: 'adviser', unit, from, to }).catch(
    (error: unknown) => {
      // Whoever was appointed before the contract was entered keeps that role.
      if (error instanceof RuleError && error.code === 'role-held-already') return null;
      throw error;
    },
  );
  const place = await placeOn(em, unit, from);
  if (place !== unit.place) throw new RuleError('unit-changed-since', { unit: unit.name, since: from });
  const others = await em.find(
    AdviserAssignment,
    {
      adviser: person.id,
      servedKind: 'community',
      $or: [{ endsOn: null }, { endsOn: { $gt: from } }],
      ...(to !== null && { startsOn: { $lt: to } }),
    },
    { populate: ['unit'] },
  );
  if (others.some((one) => one.unit.id === unit.id)) throw new RuleError('already-assigned');
  const assignment = em.create(AdviserAssignment, {
    unit,
    place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    startsOn: from,
    endsOn: to,
    adviser: person,
    firm: input.firm,
    contractNumber: input.contractNumber ?? null,
    servedKind: 'community',
    served: unit.name,
  });
  await em.persist(assignment).flush();
  recordAct(context, {
    act: 'people.assignAdviser',
    thing: `adviserAssignments:${assignment.id}`,
    to: holding ? 'assigned' : 'role-held-already',
  });
  const [presented] = await presentAssignments(context, [assignment]);
  return {
    assignment: presented as Answer<'people', 'assignAdviser'>['assignment'],
    warnings: await warningsOf(context, unit, [...others, assignment], assignment),
  };
}

async function warningsOf(
  { em }: ActContext,
  unit: OrgUnit,
  all: readonly AdviserAssignment[],
  { startsOn, endsOn }: AdviserAssignment,
): Promise<string[]> {
  const { day, count } = mostAtOnce(
    all.map((one) => ({ of: String(one.unit.id), from: one.startsOn, to: one.endsOn ?? null })),
    { from: startsOn, to: endsOn ?? null },
  );
  const norm = await normInForce(em, 'adviser.most-communities', unit.place, day);
  if (!norm || count <= Number(norm.value)) return [];
  return [`自 ${day} 起，这位法律顾问同时服务${count}个社区，超过${norm.value}个的规定（${norm.source}）。`];
}
