import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { OrgUnit } from './org-unit.entity.ts';

const today = '2026-03-11';

let server: TestServer;
let admin: SignedIn;
let officer: SignedIn;
beforeAll(async () => {
  server = await startTestServer(today);
  admin = await server.signInStaff('administrator', server.units.district);
  officer = await server.signInStaff('district-officer', server.units.district);
}, 180_000);
afterAll(() => server.close());

async function problems(): Promise<unknown[]> {
  return (await verifyDatabase(server.app.fork, server.app.today())).flatMap((one) => one.problems);
}
let made = 0;
async function community(street: string, day = '2020-01-01'): Promise<string> {
  made += 1;
  const { code } = await admin.api.orgUnits.add({
    parent: street,
    code: `${street}-x${made}`,
    name: `新设第${made}社区`,
    kind: 'community',
    day,
  });
  return code;
}
async function unitOf(code: string): Promise<OrgUnit> {
  return server.app.fork().findOneOrFail(OrgUnit, { code });
}

describe('two changes of the tree at once', () => {
  it('move one unit twice: it stands at one place, and the history has no gap', async () => {
    const codes = await Promise.all(['a', 'b', 'c'].map(() => community('d-1')));
    const ends = await Promise.all(
      codes.flatMap((code) =>
        [admin, officer, admin].map((who) =>
          who.api.orgUnits.move({ unit: code, parent: 'd-2', day: today }).then(
            () => 'moved',
            (error: { code?: string }) => error.code,
          ),
        ),
      ),
    );
    expect(ends.filter((end) => end === 'moved')).toHaveLength(3);
    expect(ends.filter((end) => end === 'nothing-changed')).toHaveLength(6);
    expect(await problems()).toEqual([]);
  }, 180_000);

  it('add under one parent: each has a place of its own', async () => {
    await Promise.all(Array.from({ length: 8 }, () => community('d-2', today)));
    const { items } = await admin.api.orgUnits.list({ unit: 'd-2', limit: 100 });
    expect(new Set(items.map((one) => one.code)).size).toBe(items.length);
    expect(await problems()).toEqual([]);
  }, 180_000);

  it('enter records while their unit moves: every record is where its unit is on its day', async () => {
    const code = await community('d-1');
    const clerk = await server.signInStaff('community-clerk', await unitOf(code));
    await Promise.all([
      ...Array.from({ length: 10 }, (_, index) =>
        clerk.api.outreach.planEvent({ unit: code, day: today, title: `讲座${index}`, kind: 'lecture' }),
      ),
      admin.api.orgUnits.move({ unit: code, parent: 'd-2', day: today }),
    ]);
    expect(await problems()).toEqual([]);
    expect((await clerk.api.outreach.list({ unit: code, from: today, to: today })).items).toHaveLength(10);
  }, 180_000);
});
