import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31' };
const line = {
  day: '2026-03-10',
  mode: 'on-site',
  channel: 'walk-in',
  matter: 'labour',
  result: 'answered',
  minutes: 30,
} as const;

describe('figures over the wire', () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
    const lines = Array.from({ length: 45 }, (_, index) => ({
      ...line,
      persons: (index % 3) + 1,
      client: { name: '某人', phone: `136000000${String(index % 10).padStart(2, '0')}` },
    }));
    await officer.api.consultations.logMany({ community: 'd-1-1', lines });
    await officer.api.consultations.logMany({ community: 'd-1-2', lines: lines.slice(0, 5) });
  });
  afterAll(() => server.close());

  it('give a number with what it counts and what it rests on', async () => {
    expect(await officer.api.figures.get({ figure: 'consultation.persons', ...year })).toMatchObject({
      id: 'consultation.persons',
      name: '法律咨询人次',
      value: 99,
      text: '99人次',
      provenance: 'recorded',
    });
    const figure = await officer.api.figures.get({ figure: 'consultation.count', ...year });
    expect(figure.value).toBe(50);
    expect(figure.evidence).toContain('50条');
    expect(figure.definition).toContain('法律咨询');
  });

  it('open down to records whose contributions make the number, page by page, with nothing of any person', async () => {
    const amounts: number[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const { strands } = await officer.api.figures.trace({
        figure: 'consultation.persons',
        ...year,
        limit: 20,
        ...(after !== undefined && { after }),
      });
      const [strand] = strands;
      if (strand?.kind !== 'records') throw new Error('no records');
      expect([strand.value, strand.total]).toEqual([99, 50]);
      expect(Object.keys(strand.records[0] ?? {}).sort()).toEqual([
        'amount',
        'day',
        'page',
        'provenance',
        'record',
        'unit',
      ]);
      expect(strand.records[0]?.record).toMatch(/^[A-Za-z0-9_-]{22}$/);
      amounts.push(...strand.records.map((one) => one.amount));
      after = strand.next;
    }
    expect([amounts.length, amounts.reduce((sum, one) => sum + one, 0)]).toEqual([50, 99]);
  });

  it('open a coverage into both lists of communities, and one strand alone when asked', async () => {
    const { strands } = await officer.api.figures.trace({ figure: 'adviser.coverage', ...year });
    const units = strands.find((one) => one.kind === 'units');
    expect(units?.kind === 'units' && units.uncovered.map((one) => one.code)).toEqual(['d-1-1', 'd-1-2']);
    expect(
      (await officer.api.figures.trace({ figure: 'mediation.success-rate', ...year, strand: 1 })).strands,
    ).toHaveLength(1);
  });

  it('cost the same statements whatever the number of records', async () => {
    const ask = (unit: string) =>
      statementsOf(server.app.database, () =>
        officer.api.figures.trace({ figure: 'consultation.persons', ...year, unit }),
      );
    expect(await ask('d-1-1')).toHaveLength((await ask('d-1-2')).length);
  });

  it('are refused outside one’s reach, for unknown figures, units and periods', async () => {
    const resident = await server.signInResident();
    for (const act of ['get', 'trace'] as const) {
      const ask = (more: object = {}, who = officer) =>
        who.api.figures[act]({ figure: 'consultation.count', ...year, ...more });
      expect(await refusalOf(ask({ unit: 'd-2' }))).toEqual({ status: 403, code: 'not-allowed' });
      expect(await refusalOf(ask({ unit: 'd' }))).toEqual({ status: 403, code: 'not-allowed' });
      expect(await refusalOf(ask({}, resident))).toEqual({ status: 403, code: 'not-allowed' });
      expect(await refusalOf(ask({ unit: 'nowhere' }))).toEqual({ status: 404, code: 'unknown-unit' });
      expect(await refusalOf(ask({ figure: 'consultation.cuont' }))).toEqual({ status: 404, code: 'unknown-figure' });
      expect(await refusalOf(ask({ from: '2026-12-31', to: '2026-01-01' }))).toEqual({
        status: 422,
        code: 'bad-period',
      });
      expect(await refusalOf(ask({ from: '1990-01-01', to: '1990-12-31' }))).toEqual({
        status: 422,
        code: 'unit-not-valid',
      });
    }
    expect(
      await refusalOf(
        officer.api.figures.trace({
          figure: 'consultation.count',
          ...year,
          after: server.app.keyring.ids.seal('booking', 1),
        }),
      ),
    ).toEqual({ status: 404, code: 'not-found' });
  });

  it('go on only where a page of the same figure, unit and period left off', async () => {
    const asked = { figure: 'consultation.persons', ...year, limit: 1 };
    const [over] = (await officer.api.figures.trace(asked)).strands;
    if (over?.kind !== 'records' || over.next === null) throw new Error('no second page');
    const more = (also: object) => officer.api.figures.trace({ ...asked, after: over.next ?? '', ...also });
    const page = (await more({})).strands;
    expect(page).toMatchObject([{ kind: 'records', label: over.label, value: over.value, total: over.total }]);
    const [same] = (await more({ strand: 0 })).strands;
    expect(same).toMatchObject({ records: page[0]?.kind === 'records' ? page[0].records : [] });
    const refused = { status: 404, code: 'not-found' };
    for (const also of [{ strand: 1 }, { figure: 'consultation.count' }, { unit: 'd-1-1' }, { to: '2026-11-30' }])
      expect(await refusalOf(more(also))).toEqual(refused);
    for (const after of ['x', `9${over.next}`, over.next.slice(0, -8)])
      expect(await refusalOf(more({ after }))).toEqual(refused);
  });
});
