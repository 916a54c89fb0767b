import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearPeriod } from '@linfa/domain';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { traceFigure } from '../figures/trace-figure.ts';
import { addUnit } from '../org-units/add-unit.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { moveUnit } from '../org-units/move-unit.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { defineRegister } from './define-register.ts';
import { enterEntry, type NewEntry } from './enter-entry.ts';
import { RegisterEntry } from './register-entry.entity.ts';

describe('entering a line into a register', { timeout: 240_000 }, () => {
  let test: TestDatabase;
  const by = { actor: '演示录入员', at: new Date('2025-06-30T01:00:00Z'), today: '2025-06-30' };

  beforeAll(async () => {
    test = await createTestDatabase();
    const em = test.database.em.fork();
    const base = { validFrom: '2020-01-01', provenance: 'demo' } as const;
    const district = await addUnit(em, { ...base, code: 'd', name: '演示区', kind: 'district' });
    const street = await addUnit(em, { ...base, code: 's', name: '东街道', kind: 'street', parent: district });
    await addUnit(em, { ...base, code: 't', name: '西街道', kind: 'street', parent: district });
    const community = await addUnit(em, { ...base, code: 'c', name: '甲社区', kind: 'community', parent: street });
    await moveUnit(em.fork(), community, await findUnit(em.fork(), 't'), '2025-03-01');
    await defineRegister(em.fork(), district, {
      code: 'visits',
      name: '企业走访',
      unitOfMeasure: 'act',
      categories: { visit: '走访', survey: '调查' },
      columns: [
        { code: 'enterprise', name: '企业', type: 'subject' },
        { code: 'state', name: '办理情况', type: 'status', codes: { open: '办理中', done: '已办结' } },
        { code: 'workers', name: '到岗人数', type: 'number', unit: 'person' },
        { code: 'attendance', name: '参加人次', type: 'number', unit: 'attendance' },
        { code: 'fine', name: '金额', type: 'number', unit: 'money' },
        { code: 'hours', name: '学时', type: 'number', unit: 'hour' },
        { code: 'topic', name: '主题', type: 'text' },
        { code: 'field', name: '领域', type: 'code', codes: { tax: '税务' } },
        { code: 'due', name: '期限', type: 'day' },
      ],
    });
  }, 180_000);
  afterAll(() => test.drop());

  const sound: NewEntry = {
    register: 'visits',
    day: '2025-02-10',
    category: 'visit',
    status: 'done',
    subject: '演示企业',
    values: { workers: { amount: 3, unit: '人' }, attendance: 12, fine: { amount: 1.5, unit: 'money' } },
    texts: { topic: ' 用工 ', field: 'tax', due: '2025-03-01' },
  };

  async function enter(entry: NewEntry, code = 'c'): Promise<RegisterEntry> {
    const em = test.database.em.fork();
    return enterEntry(em, await findUnit(em, code), entry, by);
  }
  const rows = () =>
    Promise.all([test.database.em.fork().count(RegisterEntry), test.database.em.fork().count(AuditEntry)]);

  it('stores exact ten-thousandths at the place of the day, with who did it', async () => {
    const { id } = await enter(sound);
    const em = test.database.em.fork();
    const row = await em.findOneOrFail(RegisterEntry, { id });
    const before = (await findUnit(em, 's')).place;
    expect(row).toMatchObject({
      category: 'visit',
      status: 'done',
      subject: '演示企业',
      provenance: 'recorded',
      values: { workers: 30_000, attendance: 120_000, fine: 15_000 },
      texts: { topic: '用工', field: 'tax', due: '2025-03-01' },
    });
    expect(row.place.startsWith(before)).toBe(true);
    const later = await enter({ ...sound, day: '2025-03-01' });
    expect(later.place.startsWith((await findUnit(em, 't')).place)).toBe(true);
    expect(await em.findOneOrFail(AuditEntry, { thing: `registerEntries:${id}` })).toMatchObject({
      act: 'registers.enterEntry',
      actor: '演示录入员',
    });
  });

  it('is counted the moment it is there', async () => {
    const em = test.database.em.fork();
    const district = await findUnit(em, 'd');
    const period = yearPeriod(2025);
    const { dictionary } = await dictionaryFor(em, district, period);
    const workers = async (): Promise<number> => {
      const [strand] = await traceFigure(
        em.fork(),
        district,
        await unitScopes(em.fork(), district),
        dictionary.get('register.visits.workers'),
        period,
        dictionary,
        { limit: 1 },
      );
      return strand?.kind === 'records' ? strand.value : -1;
    };
    const before = await workers();
    await enter({ ...sound, values: { workers: 4 } });
    expect(await workers()).toBe(before + 4);
  });

  it.each<[string, Partial<NewEntry>, string, string]>([
    ['an unknown register', { register: 'diaries' }, 'unknown-register', 'diaries'],
    [
      'attendances for persons',
      { values: { workers: { amount: 3, unit: '人次' } } },
      'unit-of-measure-mismatch',
      '人次',
    ],
    [
      'persons for attendances',
      { values: { attendance: { amount: 3, unit: 'person' } } },
      'unit-of-measure-mismatch',
      '人次',
    ],
    ['money for hours', { values: { hours: { amount: 3, unit: '万元' } } }, 'unit-of-measure-mismatch', '小时'],
    [
      'a unit of measure that is none',
      { values: { workers: { amount: 3, unit: '打' } } },
      'unit-of-measure-mismatch',
      '打',
    ],
    ['a negative quantity', { values: { workers: -1 } }, 'bad-quantity', '不能为负数'],
    ['an absurd quantity', { values: { attendance: 1e11 } }, 'bad-quantity', '数值过大'],
    ['more people than there are', { values: { workers: 2e9 } }, 'bad-quantity', '超过全国人口'],
    ['no number', { values: { attendance: Number.NaN } }, 'bad-quantity', '不是数字'],
    ['half a person', { values: { workers: 0.5 } }, 'bad-quantity', '须为整数'],
    ['thousandths of an hour', { values: { hours: 0.125 } }, 'bad-quantity', '最多保留2位小数'],
    ['a number in a column that is not there', { values: { wishes: 1 } }, 'bad-entry', 'wishes'],
    ['a number in a text column', { values: { topic: 1 } }, 'bad-entry', 'topic'],
    ['a text in a column that is not there', { texts: { wish: '好' } }, 'bad-entry', 'wish'],
    ['a text in a number column', { texts: { workers: '三' } }, 'bad-entry', 'workers'],
    ['an unknown code', { texts: { field: 'magic' } }, 'bad-entry', 'magic'],
    ['a day column that is no day', { texts: { due: '明天' } }, 'bad-entry', '明天'],
    ['an empty text', { texts: { topic: '  ' } }, 'bad-entry', '主题'],
    ['a novel', { texts: { topic: '长'.repeat(2001) } }, 'bad-entry', '2000'],
    ['a subject that fits no line', { subject: '长'.repeat(121) }, 'bad-entry', '120'],
    ['an unknown category', { category: 'party' }, 'bad-entry', 'party'],
    ['a category that every object has', { category: 'constructor' }, 'bad-entry', 'constructor'],
    ['an unknown status', { status: 'lost' }, 'bad-entry', 'lost'],
    ['a day that is none', { day: '2025-02-30' }, 'bad-day', '2025-02-30'],
    ['a day to come', { day: '2025-07-01' }, 'bad-entry', '2025年7月1日还没有到'],
    ['a day before the unit was there', { day: '2019-12-31' }, 'unit-not-valid', '甲社区'],
  ])('refuses %s and writes nothing', async (_what, change, code, says) => {
    const before = await rows();
    await expect(enter({ ...sound, ...change })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(says) as string,
    });
    expect(await rows()).toEqual(before);
  });

  it('refuses a status or subject that the register has no column for', async () => {
    const em = test.database.em.fork();
    await defineRegister(em, await findUnit(em, 'd'), {
      code: 'plain',
      name: '简单台账',
      unitOfMeasure: 'act',
      columns: [],
    });
    for (const extra of [{ status: 'done' }, { subject: '谁' }, { category: 'visit' }])
      await expect(enter({ register: 'plain', day: '2025-01-01', ...extra })).rejects.toMatchObject({
        code: 'bad-entry',
      });
    expect((await enter({ register: 'plain', day: '2025-01-01' })).values).toEqual({});
  });
});
