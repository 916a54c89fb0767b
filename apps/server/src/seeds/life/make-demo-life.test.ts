import type { Role } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app.ts';
import { MediationCase } from '../../mediation/mediation-case.entity.ts';
import { MediationParty } from '../../mediation/mediation-party.entity.ts';
import { Person } from '../../people/person.entity.ts';
import { StaffAccount } from '../../sessions/staff-account.entity.ts';
import { makeDemoAccounts } from '../demo-accounts.ts';
import { seededApp } from '../testing/seeded-app.ts';
import { actsWithin } from './act-as.ts';
import { makeDemoLife } from './make-demo-life.ts';

describe.each(['2026-03-11', '2028-01-01'])('the life of the demo on %s', { timeout: 240_000 }, (today) => {
  let app: App;
  beforeAll(async () => {
    ({ app } = await seededApp(today));
    await makeDemoAccounts(app);
    await makeDemoLife(app);
  }, 240_000);
  afterAll(() => app.close());

  const todoOf = async (role: Role): Promise<string[]> => {
    const em = app.fork();
    const { person } = await em.findOneOrFail(StaffAccount, { username: role });
    const act = actsWithin(em, app);
    const { items } = await act({ personId: person.id, kind: 'staff', day: today }, 'todo.list', {});
    return [...new Set(items.map((one) => one.kind))];
  };

  it('gives everybody who does the daily work something to do', async () => {
    expect(await todoOf('adviser')).toEqual(
      expect.arrayContaining(['question', 'shift-objected', ...(today < '2027' ? ['shift-swap'] : [])]),
    );
    expect(await todoOf('mediator')).toEqual(expect.arrayContaining(['request', 'consent', 'case-clock']));
    expect(await todoOf('community-clerk')).toEqual(
      expect.arrayContaining(['request', 'shift-countersign', 'complaint', 'correction', 'call']),
    );
    expect(await todoOf('street-officer')).toEqual(expect.arrayContaining(['complaint', 'flag', 'call']));
    expect(await todoOf('justice-head')).toEqual(expect.arrayContaining(['flag', 'call']));
    expect(await todoOf('liaison')).toEqual(['figure-asked']);
  });

  it('names both sides of every case, and nobody in it is real', async () => {
    const em = app.fork();
    const named = await em.find(MediationParty, { case: { $ne: null } }, { populate: ['case'] });
    const sides = Map.groupBy(named, (one) => one.case?.id);
    for (const one of await em.find(MediationCase, { provenance: 'demo' }))
      expect(sides.get(one.id)?.map(({ side }) => side)).toEqual(['applicant', 'respondent']);
    for (const { nameCipher } of named) expect(app.keyring.open(nameCipher)).toMatch(/某|^演示/);
    for (const person of await em.find(Person, { provenance: 'demo' }))
      expect(app.keyring.open(person.nameCipher)).toMatch(/^演示·|某/);
  });

  it('happens once', async () => {
    expect(await makeDemoLife(app)).toBe(false);
  });
});
