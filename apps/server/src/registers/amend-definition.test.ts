import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const month = { unit: 'd-1-1', from: '2026-03-01', to: '2026-03-31' };

describe('a book that is changed after lines were entered', () => {
  let server: TestServer;
  let officer: SignedIn;
  let clerk: SignedIn;
  let made = 0;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    officer = await server.signInStaff('street-officer', server.units.street);
    clerk = await server.signInStaff('community-clerk', server.units.community);
  }, 180_000);
  afterAll(() => server.close());

  async function book(): Promise<string> {
    made += 1;
    const { code } = await officer.api.registers.define({
      unit: 'd-1',
      code: `visits-${made}`,
      name: `走访台账${made}`,
      unitOfMeasure: 'act',
      categories: [
        { code: 'home', name: '入户' },
        { code: 'phone', name: '电话' },
      ],
      columns: [
        { code: 'people', name: '人数', type: 'number', unit: 'person' },
        { code: 'way', name: '方式', type: 'code', options: [{ code: 'foot', name: '步行' }] },
      ],
    });
    return code;
  }
  const old = { day: '2026-03-10', category: 'home', values: [{ column: 'people', amount: 3 }] };
  const enter = (register: string, line: object) =>
    clerk.api.registers.enterEntry({ register, unit: 'd-1-1', line: { day: '2026-03-10', ...line } });
  const amend = (register: string, change: object, who = officer) =>
    who.api.registers.amendDefinition({ register, ...change });
  const badEntry = { status: 422, code: 'bad-entry' };

  it('keeps what was entered under what is retired, and lets nobody enter it anew', async () => {
    const register = await book();
    const texts = [{ column: 'way', text: 'foot' }];
    const entry = await enter(register, { ...old, texts });
    const figure = async () => (await clerk.api.figures.get({ figure: `register.${register}.people`, ...month })).value;
    expect(await figure()).toBe(3);
    const changed = await amend(register, {
      categories: [{ code: 'home', retired: true }],
      columns: [
        { code: 'people', retired: true },
        {
          code: 'way',
          options: [
            { code: 'foot', retired: true },
            { code: 'bus', name: '公交' },
          ],
        },
      ],
    });
    expect(changed).toMatchObject({
      categories: [
        { code: 'home', retired: true },
        { code: 'phone', retired: false },
      ],
      columns: [
        { code: 'people', retired: true },
        {
          code: 'way',
          retired: false,
          options: [
            { code: 'foot', retired: true },
            { code: 'bus', retired: false },
          ],
        },
      ],
    });
    for (const line of [{ category: 'home' }, { values: old.values }, { texts }])
      expect(await refusalOf(enter(register, line))).toEqual(badEntry);
    await enter(register, { category: 'phone', texts: [{ column: 'way', text: 'bus' }] });
    const { items } = await clerk.api.registers.listEntries({ register, ...month });
    expect(items.find((one) => one.id === entry.id)).toMatchObject({ category: 'home', values: [{ amount: 3 }] });
    expect(await figure()).toBe(3);
    // A correction may leave what was retired as it is, and not put other things there.
    const correct = (version: number, line: object) =>
      clerk.api.registers.amendEntry({ entry: entry.id, version, reason: '笔误', line: { ...old, texts, ...line } });
    expect(await correct(1, { day: '2026-03-09' })).toMatchObject({ category: 'home', version: 2 });
    expect(await refusalOf(correct(2, { values: [{ column: 'people', amount: 4 }] }))).toEqual(badEntry);
    const preview = await clerk.api.registers.importPreview({
      register,
      unit: 'd-1-1',
      csv: '日期,类别,人数\n2026-03-10,入户,2\n',
    });
    expect(preview.bad.map((one) => one.cell)).toEqual(['B2', 'C2']);
    // And what was retired can be taken up again.
    await amend(register, { categories: [{ code: 'home', retired: false }] });
    await enter(register, { category: 'home' });
  });

  it('takes new names, kinds and columns, each with its figure at once', async () => {
    const register = await book();
    const changed = await amend(register, {
      name: `巡访台账${made}`,
      categories: [
        { code: 'phone', name: '电话访' },
        { code: 'online', name: '线上' },
      ],
      columns: [
        { code: 'people', name: '受访人数' },
        { code: 'hours', name: '时长', type: 'number', unit: 'hour' },
      ],
    });
    expect(changed.name).toBe(`巡访台账${made}`);
    expect(changed.categories.map((one) => one.name)).toEqual(['入户', '电话访', '线上']);
    expect(changed.columns.map((one) => one.name)).toEqual(['受访人数', '方式', '时长']);
    await enter(register, { category: 'online', values: [{ column: 'hours', amount: 2 }] });
    expect((await clerk.api.figures.get({ figure: `register.${register}.hours`, ...month })).value).toBe(2);
  });

  it('is changed only as a book may be, by those who may define one there', async () => {
    const register = await book();
    const bad = { status: 422, code: 'bad-register' };
    for (const change of [
      { columns: [{ code: 'people', type: 'text' }] },
      { columns: [{ code: 'people', unit: 'act' }] },
      { columns: [{ code: 'more', name: '更多' }] },
      { columns: [{ code: 'more', type: 'text' }] },
      { columns: [{ code: 'more', name: '人数', type: 'text' }] },
      { columns: [{ code: 'people', options: [{ code: 'a', name: '甲' }] }] },
      { categories: [{ code: 'none' }] },
      { categories: [{ code: 'other', name: '入户' }] },
    ])
      expect([change, await refusalOf(amend(register, change))]).toEqual([change, bad]);
    expect(await refusalOf(amend(register, {}))).toEqual({ status: 422, code: 'nothing-changed' });
    expect(await refusalOf(amend(register, { categories: [{ code: 'home', name: '入户' }] }))).toEqual({
      status: 422,
      code: 'nothing-changed',
    });
    expect(await refusalOf(amend('no-such-book', { name: '无' }))).toMatchObject({ code: 'unknown-register' });
    const stranger = await server.signInStaff('street-officer', server.units.otherStreet);
    const offered = async ({ api }: SignedIn) =>
      (await api.registers.list({})).items.find((one) => one.code === register)?.may;
    expect([await offered(officer), await offered(stranger), await offered(clerk)]).toEqual([
      ['amendDefinition'],
      [],
      [],
    ]);
    for (const who of [stranger, clerk])
      expect(await refusalOf(amend(register, { name: '别人的' }, who))).toEqual({ status: 403, code: 'not-allowed' });
    const shipped = (await officer.api.registers.list({})).items.find((one) => one.owner === null);
    if (shipped) expect(await refusalOf(amend(shipped.code, { name: '改名' }))).toEqual(bad);
  });
});
