import { randomUUID } from 'node:crypto';
import { addDays, type Role } from '@linfa/domain';
import { AdviserAssignment } from '../../advisers/adviser-assignment.entity.ts';
import { Norm } from '../../norms/norm.entity.ts';
import { addPerson } from '../../people/add-person.ts';
import { Person } from '../../people/person.entity.ts';
import { grantRole } from '../../people/grant-role.ts';
import { createStaffAccount } from '../../sessions/create-staff-account.ts';
import type { ReachWorld } from './reach-world.ts';

/** Somebody who holds a role in the first community and nowhere else. */
export async function reachStaff(
  { server }: ReachWorld,
  role: Role = 'adviser',
): Promise<{ readonly person: string; readonly holding: string; readonly personId: number }> {
  const { app, units } = server;
  return app.fork().transactional(async (em) => {
    const person = await addPerson(em, app.keyring, { name: '丁工作人员' });
    const held = await grantRole(em, person, { role, unit: units.community, from: '2025-01-01' });
    const { ids } = app.keyring;
    return { person: ids.seal('person', person.id), holding: ids.seal('holding', held.id), personId: person.id };
  });
}

/** Such a person's account. */
export async function reachAccount(world: ReachWorld, locked = false): Promise<string> {
  const { app } = world.server;
  const { personId } = await reachStaff(world);
  return app.fork().transactional(async (em) => {
    const person = await em.findOneOrFail(Person, personId);
    const account = await createStaffAccount(
      em,
      app.keyring,
      { person, username: `u-${randomUUID().slice(0, 12)}`, password: randomUUID() },
      app.now(),
    );
    if (locked) account.lockedAt = app.now();
    return app.keyring.ids.seal('account', account.id);
  });
}

/** An adviser's assignment to the first community. */
export async function reachAssignment(world: ReachWorld): Promise<string> {
  const { app, units } = world.server;
  const { personId } = await reachStaff(world);
  const em = app.fork();
  const assignment = em.create(AdviserAssignment, {
    unit: units.community.id,
    place: units.community.place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    startsOn: '2025-01-01',
    endsOn: null,
    adviser: personId,
    firm: '试验律师事务所',
    contractNumber: null,
    servedKind: 'community',
    served: units.community.name,
  } as never);
  await em.persist(assignment).flush();
  return app.keyring.ids.seal('assignment', assignment.id);
}

let planned = 0;
/** A norm of the first community that is to come into force. */
export async function reachNorm({ server }: ReachWorld): Promise<string> {
  const { app, units } = server;
  const em = app.fork();
  const norm = em.create(Norm, {
    code: 'duty.visits-a-month',
    place: units.community.place,
    value: '2',
    source: '试验区设定',
    validFrom: addDays('2027-01-01', (planned += 1)),
    validTo: null,
  });
  await em.persist(norm).flush();
  return app.keyring.ids.seal('norm', norm.id);
}

/** Things of these areas for whoever sends at random. */
export async function fuzzPeople(world: ReachWorld): Promise<Record<string, string[]>> {
  const [one, other] = [await reachStaff(world), await reachStaff(world, 'mediator')];
  return {
    person: [one.person, other.person],
    holding: [one.holding, other.holding],
    account: [await reachAccount(world), await reachAccount(world, true)],
    assignment: [await reachAssignment(world)],
    norm: [await reachNorm(world)],
    username: ['zhang.san', 'li-si'],
  };
}
