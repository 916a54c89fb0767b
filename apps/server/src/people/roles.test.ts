import { addDays } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdingsOf } from '../http/actor.ts';
import { moveUnit } from '../org-units/move-unit.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { addPerson } from './add-person.ts';
import { grantRole } from './grant-role.ts';
import type { Person } from './person.entity.ts';
import { revokeRole } from './revoke-role.ts';

describe('roles at units for periods', () => {
  let server: TestServer;
  const today = '2026-03-11';
  beforeAll(async () => {
    server = await startTestServer(today);
  }, 180_000);
  afterAll(() => server.close());
  const somebody = (): Promise<Person> => addPerson(server.app.fork(), server.app.keyring, { name: '何调解员' });
  const grant = (person: Person, from: string, to: string | null = null, unit = server.units.community) =>
    grantRole(server.app.fork(), person, { role: 'mediator', unit, from, to });
  const heldOn = async (person: Person, day: string): Promise<number> =>
    (await holdingsOf(server.app.fork(), person.id, 'staff', day)).length;

  it('are held from their first day until the day before their end', async () => {
    const person = await somebody();
    await grant(person, '2026-03-01', '2026-03-11');
    expect(
      await Promise.all(['2026-02-28', '2026-03-01', '2026-03-10', '2026-03-11'].map((day) => heldOn(person, day))),
    ).toEqual([0, 1, 1, 0]);
  });

  it('end on the day they are taken away and stay on record before it', async () => {
    const person = await somebody();
    await grant(person, '2026-01-01');
    const { community: unit } = server.units;
    expect(await revokeRole(server.app.fork(), person, { role: 'mediator', unit, from: today })).toBe(1);
    expect([await heldOn(person, addDays(today, -1)), await heldOn(person, today)]).toEqual([1, 0]);
    expect(await revokeRole(server.app.fork(), person, { role: 'mediator', unit, from: today })).toBe(0);
  });

  it('never begin when they are taken away before', async () => {
    const person = await somebody();
    await grant(person, '2026-06-01');
    expect(
      await revokeRole(server.app.fork(), person, { role: 'mediator', unit: server.units.community, from: today }),
    ).toBe(1);
    expect(await heldOn(person, '2026-07-01')).toBe(0);
  });

  it('are taken away at one unit and kept at the others', async () => {
    const person = await somebody();
    await grant(person, '2026-01-01');
    await grant(person, '2026-01-01', null, server.units.sisterCommunity);
    await revokeRole(server.app.fork(), person, { role: 'mediator', unit: server.units.community, from: today });
    const held = await holdingsOf(server.app.fork(), person.id, 'staff', today);
    expect(held.map((one) => one.unitId)).toEqual([server.units.sisterCommunity.id]);
  });

  it('reach where the unit stands today, also after it was moved', async () => {
    const person = await somebody();
    await grant(person, '2026-01-01', null, server.units.otherCommunity);
    await server.app.fork().transactional(async (em) => {
      const at = (unit: OrgUnit): Promise<OrgUnit> => em.findOneOrFail(OrgUnit, unit.id);
      await moveUnit(em, await at(server.units.otherCommunity), await at(server.units.street), '2026-03-01');
    });
    const [held] = await holdingsOf(server.app.fork(), person.id, 'staff', today);
    expect(held?.place.startsWith(server.units.street.place)).toBe(true);
  });
});
