import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Norm } from '../norms/norm.entity.ts';
import { Person } from '../people/person.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const today = '2026-03-11';
const firm = '试验律师事务所';

describe('advisers and the communities they serve', () => {
  let server: TestServer;
  let officer: SignedIn;
  let number = 0;
  beforeAll(async () => {
    server = await startTestServer(today);
    officer = await server.signInStaff('district-officer', server.units.district);
    const em = server.app.fork();
    await em
      .persist(
        em.create(Norm, {
          code: 'adviser.most-communities',
          place: server.units.street.place,
          value: '1',
          source: '试验东街道设定',
          validFrom: '2025-01-01',
          validTo: null,
        }),
      )
      .flush();
  }, 180_000);
  afterAll(() => server.close());

  async function anAdviser(name = '林律师'): Promise<string> {
    const { id } = await officer.api.people.add({
      name,
      phone: `136${String((number += 1)).padStart(8, '0')}`,
      role: 'adviser',
      unit: 'd-2',
      from: '2026-01-01',
    });
    return id;
  }

  it('are assigned for a period, with the role that goes with it', async () => {
    const adviser = await anAdviser();
    const { assignment, warnings } = await officer.api.people.assignAdviser({
      unit: 'd-1-1',
      adviser,
      firm,
      contractNumber: '2026-01',
      from: today,
      to: '2027-03-11',
    });
    expect(warnings).toEqual([]);
    expect(assignment).toMatchObject({
      adviser: { name: '林律师' },
      firm,
      from: today,
      until: '2027-03-11',
      may: ['end'],
    });
    const held = (await officer.api.people.get({ person: adviser })).roles;
    expect(held.map((one) => [one.unit.code, one.until])).toEqual([
      ['d-2', null],
      ['d-1-1', '2027-03-11'],
    ]);
    const list = async (on: string) =>
      (await officer.api.people.listAssignments({ unit: 'd-1', on })).items.map((one) => one.id);
    expect([await list('2026-03-10'), await list(today)]).toEqual([[], [assignment.id]]);
    const ended = await officer.api.people.endAssignment({ assignment: assignment.id, day: '2026-06-01' });
    expect(ended.until).toBe('2026-06-01');
    expect((await officer.api.people.get({ person: adviser })).roles[1]?.until).toBe('2026-06-01');
    expect(await refusalOf(officer.api.people.endAssignment({ assignment: assignment.id, day: '2026-06-01' }))).toEqual(
      {
        status: 409,
        code: 'already-ended',
      },
    );
    expect((await verifyDatabase(server.app.fork, today)).flatMap((one) => one.problems)).toEqual([]);
  });

  it('may have more communities than the norm says: that is told, not refused', async () => {
    const adviser = await anAdviser();
    const assign = (unit: string, more: object = {}) =>
      officer.api.people.assignAdviser({ unit, adviser, firm, from: today, ...more });
    expect((await assign('d-1-1', { to: '2026-05-01' })).warnings).toEqual([]);
    const { warnings } = await assign('d-1-2');
    expect(warnings).toEqual([`自 ${today} 起，这位法律顾问同时服务2个社区，超过1个的规定（试验东街道设定）。`]);
    // There is no norm there.
    expect((await assign('d-2-1')).warnings).toEqual([]);
  });

  it('are not told of communities that follow one another', async () => {
    const adviser = await anAdviser();
    await officer.api.people.assignAdviser({ unit: 'd-1-1', adviser, firm, from: today, to: '2026-05-01' });
    const next = await officer.api.people.assignAdviser({ unit: 'd-1-2', adviser, firm, from: '2026-05-01' });
    expect(next.warnings).toEqual([]);
  });

  it('are refused where there is nothing to serve, twice, out of reach and in the wrong order', async () => {
    const adviser = await anAdviser();
    const assign = (more: object, by = officer) =>
      refusalOf(by.api.people.assignAdviser({ unit: 'd-1-1', adviser, firm, from: today, ...more }));
    expect(await assign({ unit: 'd-1' })).toEqual({ status: 422, code: 'no-community' });
    expect(await assign({ to: today })).toEqual({ status: 422, code: 'bad-term' });
    expect(await assign({ from: '2014-01-01' })).toEqual({ status: 422, code: 'unit-not-valid' });
    expect(await assign({ unit: 'nowhere' })).toEqual({ status: 404, code: 'unknown-unit' });
    expect(await assign({ adviser: 'A'.repeat(22) })).toEqual({ status: 404, code: 'not-found' });
    const west = await server.signInStaff('street-officer', server.units.otherStreet);
    expect(await assign({}, west)).toEqual({ status: 403, code: 'not-allowed' });
    const { assignment } = await officer.api.people.assignAdviser({ unit: 'd-1-1', adviser, firm, from: today });
    expect(await assign({ from: '2027-01-01' })).toEqual({ status: 409, code: 'already-assigned' });
    const end = (day: string, by = officer) =>
      refusalOf(by.api.people.endAssignment({ assignment: assignment.id, day }));
    expect(await end('2026-03-10')).toEqual({ status: 422, code: 'before-today' });
    expect(await end(today, west)).toEqual({ status: 404, code: 'not-found' });
  });

  it('are assigned once when two enter the same contract at once', async () => {
    const adviser = await anAdviser();
    const ends = await Promise.allSettled(
      [1, 2, 3].map(() => officer.api.people.assignAdviser({ unit: 'd-1-1', adviser, firm, from: today })),
    );
    expect(ends.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('are shown with what they did, in the order of their names', async () => {
    const own = await startTestServer(today);
    try {
      const officerThere = await own.signInStaff('street-officer', own.units.street);
      const ids: string[] = [];
      for (const name of ['周律师', '陈律师']) {
        const { id } = await officerThere.api.people.add({ name, role: 'adviser', unit: 'd-1', from: '2026-01-01' });
        await officerThere.api.people.assignAdviser({ unit: 'd-1-1', adviser: id, firm, from: '2026-01-01' });
        ids.push(id);
      }
      const em = own.app.fork();
      const busy = await em.findOneOrFail(Person, own.app.keyring.ids.open('person', ids[0] ?? ''));
      const { shift } = await buildShift(own, { day: today, startsAt: 540, adviser: busy });
      const clerk = await own.signInStaff('community-clerk', own.units.community);
      await clerk.api.dutyShifts.closeShift({ shift, minutes: 90 });
      const { items } = await officerThere.api.people.loadView({ unit: 'd-1', from: '2026-03-01', to: '2026-03-31' });
      expect(items).toEqual([
        {
          adviser: { id: ids[1], name: '陈律师' },
          communities: [{ code: 'd-1-1', name: '试验东街道第一社区' }],
          hours: 0,
          consultations: 0,
        },
        {
          adviser: { id: ids[0], name: '周律师' },
          communities: [{ code: 'd-1-1', name: '试验东街道第一社区' }],
          hours: 1.5,
          consultations: 0,
        },
      ]);
      const ask = () =>
        statementsOf(own.app.database, () =>
          officerThere.api.people.loadView({ unit: 'd-1', from: '2026-03-01', to: '2026-03-31' }),
        );
      const few = await ask();
      const more = await officerThere.api.people.add({
        name: '吴律师',
        role: 'adviser',
        unit: 'd-1',
        from: '2026-01-01',
      });
      await officerThere.api.people.assignAdviser({ unit: 'd-1-2', adviser: more.id, firm, from: '2026-01-01' });
      expect(await ask()).toHaveLength(few.length);
      expect(
        await refusalOf(officerThere.api.people.loadView({ unit: 'd-1', from: '2026-03-31', to: '2026-03-01' })),
      ).toEqual({ status: 422, code: 'bad-period' });
    } finally {
      await own.close();
    }
  }, 180_000);
});
