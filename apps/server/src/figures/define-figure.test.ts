import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearPeriod } from '@linfa/domain';
import { evaluate, printExact, questionsOf, type Definition } from '@linfa/figures';
import type { App } from '../app.ts';
import { findUnit } from '../org-units/find-unit.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { defineRegister } from '../registers/define-register.ts';
import { RegisterEntry } from '../registers/register-entry.entity.ts';
import { seededApp } from '../seeds/testing/seeded-app.ts';
import { answerQuestions } from './answer-questions.ts';
import { defineFigure } from './define-figure.ts';
import { dictionaryFor } from './dictionary-for.ts';
import { traceFigure } from './trace-figure.ts';

const today = '2025-03-11';
const lectures: Definition = {
  kind: 'count',
  id: 'shamian.school-lectures',
  name: '进校园讲座',
  unit: 'act',
  of: { set: 'outreachEvents', where: { field: 'kind', is: 'lecture' } },
};

describe('a figure that a unit defined for itself', () => {
  let app: App;
  beforeAll(async () => {
    ({ app } = await seededApp(today));
  }, 180_000);
  afterAll(() => app.close());

  async function value(id: string): Promise<string> {
    const em = app.fork();
    const unit = await findUnit(em, 'shamian');
    const period = yearPeriod(2024);
    const { dictionary } = await dictionaryFor(em, unit, period);
    const definition = dictionary.get(id);
    const answers = await answerQuestions(
      em,
      unit,
      await unitScopes(em, unit),
      questionsOf([{ definition, period }], dictionary),
    );
    const counted = evaluate(definition, period, dictionary, answers).value;
    return counted ? printExact(counted, 4) : 'blank';
  }

  it('is counted and opened like a built-in one', async () => {
    const em = app.fork();
    const unit = await findUnit(em, 'shamian');
    await defineFigure(em, unit, lectures, today);
    expect(await value(lectures.id)).toBe('11');
    const period = yearPeriod(2024);
    const [strand] = await traceFigure(
      em,
      unit,
      await unitScopes(em, unit),
      lectures,
      period,
      (await dictionaryFor(em, unit, period)).dictionary,
      { limit: 50 },
    );
    expect(strand).toMatchObject({ kind: 'records', total: 11, value: 11 });
  });

  it('counts a register that the unit defined, without code', async () => {
    const em = app.fork();
    const unit = await findUnit(em, 'shamian');
    await defineRegister(em, unit, {
      code: 'shamian-salon',
      name: '普法沙龙',
      unitOfMeasure: 'act',
      columns: [{ code: 'guests', name: '到场人次', type: 'number', unit: 'attendance' }],
    });
    for (const [day, guests] of [
      ['2024-03-01', 120_000],
      ['2024-12-31', 75_000],
      ['2025-01-01', 990_000],
    ] as const)
      await em.insert(RegisterEntry, {
        unit: unit.id,
        place: unit.place,
        day,
        register: 'shamian-salon',
        values: { guests },
      });
    expect([await value('register.shamian-salon'), await value('register.shamian-salon.guests')]).toEqual([
      '2',
      '19.5',
    ]);
  });

  it.each([
    ['an id that is not the unit’s own', { ...lectures, id: 'other.lectures' }, 'bad-definition'],
    ['an id that stands already', lectures, 'bad-definition'],
    [
      'a field that the records do not have',
      { ...lectures, id: 'shamian.a', of: { set: 'outreachEvents', where: { field: 'colour', is: 'red' } } },
      'bad-definition',
    ],
    [
      'a part that does not exist',
      {
        kind: 'ratio',
        id: 'shamian.b',
        name: '率',
        unit: 'percent',
        of: 'no.such',
        over: 'outreach.events',
        show: 'percent',
      },
      'bad-definition',
    ],
    [
      'itself as a part',
      { kind: 'total', id: 'shamian.c', name: '合计', unit: 'act', of: ['shamian.c'] },
      'circular-definition',
    ],
    [
      'parts in different units of measure',
      { kind: 'total', id: 'shamian.d', name: '合计', unit: 'act', of: ['outreach.events', 'outreach.materials'] },
      'unit-of-measure-mismatch',
    ],
    [
      'an unknown register',
      { kind: 'register', id: 'shamian.e', name: '册', unit: 'act', register: 'nowhere', take: 'count' },
      'unknown-register',
    ],
    [
      'a column that its register does not have',
      {
        kind: 'register',
        id: 'shamian.f',
        name: '册',
        unit: 'act',
        register: 'shamian-salon',
        take: 'sum',
        column: 'nothing',
      },
      'bad-definition',
    ],
  ] as [string, Definition, string][])('is refused with %s', async (_, definition, code) => {
    const em = app.fork();
    await expect(defineFigure(em, await findUnit(em, 'shamian'), definition, today)).rejects.toMatchObject({ code });
  });

  it.each([
    ['a code that could not stand in a path', { code: 'Bad Code', name: '册', unitOfMeasure: 'act', columns: [] }],
    ['an unknown unit of measure', { code: 'ok', name: '册', unitOfMeasure: 'bushel', columns: [] }],
    [
      'a number column without a unit',
      { code: 'ok', name: '册', unitOfMeasure: 'act', columns: [{ code: 'n', name: '数', type: 'number' as const }] },
    ],
    [
      'a column twice',
      {
        code: 'ok',
        name: '册',
        unitOfMeasure: 'act',
        columns: [
          { code: 'a', name: '甲', type: 'text' as const },
          { code: 'a', name: '乙', type: 'text' as const },
        ],
      },
    ],
    [
      'a column code that would break out of its path',
      {
        code: 'ok',
        name: '册',
        unitOfMeasure: 'act',
        columns: [{ code: "a' or 1", name: '甲', type: 'text' as const }],
      },
    ],
  ])('cannot rest on a register with %s', async (_, register) => {
    const em = app.fork();
    await expect(defineRegister(em, await findUnit(em, 'shamian'), register)).rejects.toMatchObject({
      code: 'bad-register',
    });
  });
});
