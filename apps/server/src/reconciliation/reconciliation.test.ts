import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Consultation } from '../consultations/consultation.entity.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { addUnit } from '../org-units/add-unit.ts';
import { ReportedFigure } from '../reported-figures/reported-figure.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { buildEdition, smallOutline } from '../reports/testing/build-edition.ts';
import { Edition } from '../reports/edition.entity.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { statementsOf } from '../testing/statements-of.ts';

const figures = ['consultation.count', 'service.clients', 'reported.petitions'];

describe('a district held against its streets', () => {
  let server: TestServer;
  let district: SignedIn;
  let signatory: SignedIn;
  let third: OrgUnit;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    district = await server.signInStaff('district-officer', server.units.district);
    signatory = await server.signInStaff('signatory', server.units.district);
    third = await server.app.fork().transactional(async (em) => {
      const item = { code: 'petitions', name: '信访件数', unitOfMeasure: 'case', unitWord: null, addsOverUnits: true };
      em.persist(em.create(ReportedItem, item));
      return addUnit(em, {
        code: 'd-3',
        name: '试验南街道',
        kind: 'street',
        parent: server.units.district,
        validFrom: '2015-01-01',
        provenance: 'demo',
      });
    });
  });
  afterAll(() => server.close());

  const consult = (unit: OrgUnit, count: number, key = 'k') =>
    server.app.fork().insertMany(
      Consultation,
      Array.from({ length: count }, () => ({
        unit: unit.id,
        place: unit.place,
        heldOn: '2025-06-06',
        serviceKind: 'consultation',
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'family',
        result: 'answered',
        clientKey: key.repeat(64),
        version: 1,
      })),
    );
  const card = (unit: OrgUnit, value: number | null) =>
    server.app.fork().insert(ReportedFigure, {
      unit: unit.id,
      place: unit.place,
      item: 'petitions',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      valueKind: 'number',
      value: value === null ? null : value * 10_000,
      unitOfMeasure: 'case',
      sourceOffice: '信访办',
      document: '统计表',
      findings: [],
      provenance: 'recorded',
    });
  /** The street's report of the year with these figures, signed as the records are now. */
  const sign = async (unit: OrgUnit, of: readonly string[], cutOff?: string) => {
    const edition = await buildEdition(server, { unit, state: 'discussed' });
    const id = server.app.keyring.ids.open('edition', edition);
    const bindings = of.map((figure) => ({ figure, ...(cutOff !== undefined && { cutOff }) }));
    await server.app.fork().nativeUpdate(
      Edition,
      { id },
      {
        outline: {
          ...smallOutline,
          figures: bindings,
          blocks: [{ heading: 1, text: '概况' }, { paragraph: [`${of.map((one) => `{${one}}`).join('，')}。`] }],
        },
      },
    );
    const { version } = (await signatory.api.reports.get({ edition })).edition;
    await signatory.api.reports.sign({ edition, version });
  };
  const reconcile = (unit = 'd', who = district) => who.api.reconciliation.get({ unit, year: 2025 });
  const figure = async (id: string) => (await reconcile()).figures.find((one) => one.id === id);

  it('shows the streets while none has signed, and nothing to add', async () => {
    expect(await reconcile()).toEqual({
      unit: { code: 'd', name: '试验区' },
      year: 2025,
      streets: ['d-1', 'd-2', 'd-3'].map((code) => ({
        unit: { code, name: expect.stringMatching(/^试验.街道$/) as string },
        edition: null,
        state: null,
        signed: false,
      })),
      changes: [],
      figures: [],
    });
  });

  it('names a street that has not signed, one that was amended since, and the district’s own records', async () => {
    const { community, otherCommunity, district: whole } = server.units;
    await consult(community, 3);
    await consult(otherCommunity, 2);
    await consult(third, 4);
    await sign(server.units.street, figures);
    await sign(server.units.otherStreet, figures);
    await consult(community, 2);
    await consult(whole, 1);
    const found = await figure('consultation.count');
    expect(found).toMatchObject({
      district: { value: 12 },
      sum: { value: 5 },
      difference: { value: 7 },
      notAdded: null,
      streets: [
        { unit: 'd-1', signed: { value: 3 }, now: { value: 5 } },
        { unit: 'd-2', signed: { value: 2 }, now: { value: 2 } },
        { unit: 'd-3', signed: null, now: { value: 4 } },
      ],
    });
    expect(found?.differences.map(({ kind, unit, amount }) => [kind, unit, amount?.value])).toEqual([
      ['amended', 'd-1', 2],
      ['not-signed', 'd-3', 4],
      ['own', null, 1],
    ]);
    expect(found?.differences[0]?.sentence).toMatch(/^试验东街道签发的为3\S+，签发后记录有更正，现在的记录为5/);
    expect((await reconcile()).streets.map((one) => one.signed)).toEqual([true, true, false]);
  });

  it('refuses to add people whom two streets may both have served', async () => {
    const found = await figure('service.clients');
    expect(found).toMatchObject({ sum: null, difference: null, district: { value: 1 } });
    expect(found?.notAdded).toContain('去重数不能相加');
    expect(found?.differences[0]?.kind).toBe('not-additive');
  });

  it('names a report that leaves a figure out, a blank one, an earlier cut-off, and the district’s own card', async () => {
    await sign(third, ['service.clients']);
    expect((await figure('consultation.count'))?.differences).toContainEqual(
      expect.objectContaining({
        kind: 'not-printed',
        unit: 'd-3',
        amount: { value: 4, text: expect.stringMatching(/^4/) },
      }),
    );
    await card(server.units.street, 30);
    const petitions = () => figure('reported.petitions');
    expect(await petitions()).toMatchObject({
      district: { value: 30 },
      sum: { value: 0 },
      differences: [
        { kind: 'blank', unit: 'd-1', amount: { value: 30 } },
        { kind: 'not-printed', unit: 'd-3', amount: null },
      ],
    });
    await card(server.units.district, 50);
    expect((await petitions())?.differences.map(({ kind, amount }) => [kind, amount?.value])).toEqual([
      ['blank', 30],
      ['not-printed', undefined],
      ['card', 20],
    ]);
    await sign(server.units.otherStreet, ['consultation.count'], '05-31');
    expect((await figure('consultation.count'))?.differences).toContainEqual(
      expect.objectContaining({
        kind: 'cut-off',
        unit: 'd-2',
        amount: { value: 2, text: expect.stringMatching(/^2/) },
      }),
    );
  });

  it('leaves nothing unnamed: what is named adds up to the difference', async () => {
    const { figures: all } = await reconcile();
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const one of all.filter(({ notAdded }) => notAdded === null)) {
      const named = one.differences.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0);
      expect([one.id, named]).toEqual([one.id, one.difference?.value]);
    }
  });

  it('names a merger, and counts what was merged with its successor', async () => {
    const admin = await server.signInStaff('administrator', server.units.district);
    const before = await figure('consultation.count');
    await admin.api.orgUnits.merge({
      units: ['d-2', 'd-3'],
      code: 'd-4',
      name: '试验新街道',
      kind: 'street',
      day: '2026-03-11',
    });
    // The year was over by then.
    expect(await figure('consultation.count')).toEqual(before);
    const { changes, streets } = await district.api.reconciliation.get({ unit: 'd', year: 2026 });
    expect(streets.map((one) => one.unit.code)).toEqual(['d-1', 'd-4']);
    expect(changes).toEqual(
      expect.arrayContaining([
        '试验西街道自2026年3月11日起并入试验新街道，并入前的记录计入试验新街道。',
        '试验南街道自2026年3月11日起并入试验新街道，并入前的记录计入试验新街道。',
      ]),
    );
  });

  it('refuses whoever does not serve there, and a year to come', async () => {
    const forbidden = { status: 403, code: 'not-allowed' };
    const officer = await server.signInStaff('street-officer', server.units.street);
    expect(await refusalOf(reconcile('d', officer))).toEqual(forbidden);
    expect((await reconcile('d-1', officer)).streets).toEqual([]);
    expect((await refusalOf(district.api.reconciliation.get({ unit: 'd', year: 2027 }))).code).toBe('year-in-future');
    expect((await refusalOf(reconcile('nowhere'))).code).toBe('unknown-unit');
  });

  it('costs the same statements however many streets and records there are', async () => {
    const cost = async () => (await statementsOf(server.app.database, () => reconcile())).length;
    const before = await cost();
    await server.app.fork().transactional(async (em) => {
      for (const name of ['甲', '乙', '丙', '丁'])
        await addUnit(em, {
          code: `d-${name}`,
          name: `${name}街道`,
          kind: 'street',
          parent: await em.findOneOrFail(OrgUnit, { code: 'd' }),
          validFrom: '2015-01-01',
          provenance: 'demo',
        });
    });
    await consult(server.units.community, 40);
    expect((await reconcile()).streets).toHaveLength(7);
    expect(await cost()).toBe(before);
  });
});
