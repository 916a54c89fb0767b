import { assertNormValue, normKinds, type NormCode } from '@linfa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShared } from '../seeds/seed-files.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { normInForce } from './norm-in-force.ts';

const today = '2026-03-11';
const hours = 'duty.hours-a-month';

describe('the norms of places', () => {
  let server: TestServer;
  let officer: SignedIn;
  beforeAll(async () => {
    server = await startTestServer(today);
    officer = await server.signInStaff('district-officer', server.units.district);
  }, 180_000);
  afterAll(() => server.close());
  const set = (unit: string, value: string, from: string = today, code: NormCode = hours, by = officer) =>
    by.api.norms.set({ unit, code, value, source: '试法〔2026〕1号', from });
  const inForce = async (unit: string, on?: string, code: NormCode = hours) =>
    (await officer.api.norms.list({ unit, ...(on !== undefined && { on }) })).items.find((one) => one.code === code);

  it('are laid down from a day on, with their source, and hold below until somebody nearer lays down another', async () => {
    expect((await inForce('d-1-1'))?.inForce).toBeNull();
    await set('d', '8');
    expect(await inForce('d-1-1')).toMatchObject({
      name: '每社区每月值班最少',
      unitWord: '小时',
      inherited: true,
      inForce: { value: '8', source: '试法〔2026〕1号', validFrom: today, validTo: null, unit: { code: 'd' } },
      may: ['set'],
    });
    await set('d-1', '4', '2026-04-01');
    expect(await inForce('d-1')).toMatchObject({ inForce: { value: '8' }, planned: [{ value: '4', may: ['revoke'] }] });
    expect(await inForce('d-1-1', '2026-04-01')).toMatchObject({ inForce: { value: '4' }, inherited: true });
    expect(await inForce('d-2-1', '2026-04-01')).toMatchObject({ inForce: { value: '8' } });
  });

  it('keep what they were: a new value ends the earlier one on its day', async () => {
    const code = 'duty.lectures-a-quarter';
    await set('d', '1', today, code);
    await set('d', '2', '2026-07-01', code);
    const { items } = await officer.api.norms.history({ unit: 'd-1-1', code });
    expect(items.map((one) => [one.value, one.validFrom, one.validTo])).toEqual([
      ['2', '2026-07-01', null],
      ['1', today, '2026-07-01'],
    ]);
    const { place } = server.units.community;
    expect((await normInForce(server.app.fork(), code, place, '2026-06-30'))?.value).toBe('1');
    expect((await normInForce(server.app.fork(), code, place, '2026-07-01'))?.value).toBe('2');
  });

  it('are taken back while they are to come, and then the earlier one goes on', async () => {
    const code = 'duty.visits-a-month';
    await set('d-2', '1', today, code);
    const { id } = await set('d-2', '3', '2026-05-01', code);
    const west = await server.signInStaff('administrator', server.units.street);
    expect(await refusalOf(west.api.norms.revoke({ norm: id }))).toEqual({ status: 404, code: 'not-found' });
    expect(await officer.api.norms.revoke({ norm: id })).toMatchObject({
      revoked: true,
      continues: { value: '1', validTo: null },
    });
    expect(await refusalOf(officer.api.norms.revoke({ norm: id }))).toEqual({ status: 404, code: 'not-found' });
    const held = (await inForce('d-2', today, code))?.inForce;
    expect(await refusalOf(officer.api.norms.revoke({ norm: held?.id ?? '' }))).toEqual({
      status: 409,
      code: 'norm-in-force',
    });
  });

  it('are refused for absurd values, days gone by, and days that are spoken for', async () => {
    const refused = (unit: string, value: string, from?: string, code?: NormCode, by?: SignedIn) =>
      refusalOf(set(unit, value, from, code, by));
    expect(await refused('d', '745')).toEqual({ status: 422, code: 'bad-norm' });
    expect(await refused('d', '八')).toEqual({ status: 422, code: 'bad-norm' });
    expect(await refused('d', '02-30', today, 'report.to-public')).toEqual({ status: 422, code: 'bad-norm' });
    expect(await refused('d', '6', '2026-03-10')).toEqual({ status: 409, code: 'norm-in-past' });
    expect(await refused('d', '6')).toEqual({ status: 409, code: 'norm-planned' });
    const street = await server.signInStaff('street-officer', server.units.street);
    expect(await refused('d-1', '6', today, hours, street)).toEqual({ status: 403, code: 'not-allowed' });
    const west = await server.signInStaff('district-officer', server.units.otherStreet);
    expect(await refused('d-1', '6', '2026-09-01', hours, west)).toEqual({ status: 403, code: 'not-allowed' });
    expect(await refused('nowhere', '6')).toEqual({ status: 404, code: 'unknown-unit' });
    expect(
      await refusalOf(
        officer.api.norms.set({ unit: 'd', code: 'no.such' as never, value: '1', source: '无', from: today }),
      ),
    ).toEqual({ status: 400, code: 'bad-request' });
  });

  it('are laid down once when two do it at once', async () => {
    const code = 'subsidy.visit';
    const ends = await Promise.all(
      ['5000', '6000', '7000'].map((value) =>
        set('d', value, '2026-06-01', code).then(
          () => 'set',
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect(ends.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual(['norm-planned', 'norm-planned', 'set']);
  });

  it('go along when their unit moves', async () => {
    const admin = await server.signInStaff('administrator', server.units.district);
    const code = 'literate.least-a-village';
    await admin.api.orgUnits.add({
      parent: 'd-1',
      code: 'd-1-n',
      name: '迁移社区',
      kind: 'community',
      day: '2020-01-01',
    });
    await set('d-1-n', '3', today, code);
    await admin.api.orgUnits.move({ unit: 'd-1-n', parent: 'd-2', day: today });
    expect(await inForce('d-1-n', today, code)).toMatchObject({ inForce: { value: '3' }, inherited: false });
  });

  it('are listed in the same statements however many there are', async () => {
    const ask = (unit: string) => statementsOf(server.app.database, () => officer.api.norms.list({ unit }));
    expect(await ask('d-1-1')).toHaveLength((await ask('d')).length);
  });

  it('that ship with Linfa are of known kinds, with values that fit', () => {
    for (const { code, value } of readShared().norms) {
      expect(Object.keys(normKinds)).toContain(code);
      expect(() => assertNormValue(code as NormCode, value)).not.toThrow();
    }
  });
});
