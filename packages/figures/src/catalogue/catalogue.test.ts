import { caseSources, committeeKinds, disputeTypes, lastCountedDay, monthsOf, unitWord } from '@linfa/domain';
import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { describe } from '../describe.ts';
import { Dictionary } from '../dictionary.ts';
import { evaluate } from '../evaluate.ts';
import { addExact, compareExact, exact, type Exact } from '../exact.ts';
import { answersFor, arbitraryPeriod, arbitraryWorld, TreeGrower, type World } from '../testing/index.ts';
import { blank, wordValue } from '../wording/wording.ts';
import { builtInFigures, registerFigures, reportedFigure, splitId } from './index.ts';

const dictionaries = [true, false].map(
  (refusedEntersTotal) =>
    new Dictionary(builtInFigures({ mediation: { refusedEntersTotal, source: '区司法局统计口径' } })),
);
const dictionary = dictionaries[0]!;

const cases = fc
  .record({
    world: arbitraryWorld(['mediationCases'], { maxLength: 40 }),
    period: arbitraryPeriod(),
    which: fc.oneof(fc.constant(0), fc.nat(20)),
    dictionary: fc.constantFrom(...dictionaries),
  })
  .map((one) => {
    const living = one.world.tree.units.filter(
      (unit) =>
        unit.validFrom <= lastCountedDay(one.period) && (unit.validTo === null || unit.validTo > one.period.from),
    );
    const answers = answersFor(one.world, living[one.which % living.length]!);
    return {
      ...one,
      value: (id: string): Exact | null => evaluate(one.dictionary.get(id), one.period, one.dictionary, answers).value,
    };
  });

group('people’s mediation', () => {
  it('splits by type, committee kind and source each add up to the one total', () => {
    fc.assert(
      fc.property(cases, ({ value }) => {
        for (const total of ['mediation.accepted', 'mediation.agreed-of-accepted'])
          for (const [dimension, codes] of [
            ['disputeType', disputeTypes],
            ['committeeKind', committeeKinds],
            ['source', caseSources],
          ] as const) {
            const parts = Object.keys(codes).map((code) => value(splitId(total, dimension, code))!);
            expect(compareExact(parts.reduce(addExact), value(total)!)).toBe(0);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('says in the name of a part what is counted of it, and no two figures have one name', () => {
    const names = builtInFigures({ mediation: { refusedEntersTotal: true, source: '区' } }).map(({ id, name }) => ({
      id,
      name,
    }));
    const of = (id: string): string | undefined => names.find((one) => one.id === id)?.name;
    expect(of(splitId('mediation.accepted', 'committeeKind', 'village'))).toBe('村人民调解委员会受理数');
    expect(of(splitId('mediation.agreed-of-accepted', 'committeeKind', 'village'))).toBe('村人民调解委员会调解成功数');
    expect(names.filter(({ id, name }) => names.some((one) => one.name === name && one.id !== id))).toEqual([]);
  });

  it('has no rate above 100 %, pending cases staying in its denominator', () => {
    let reached = 0;
    fc.assert(
      fc.property(cases, ({ value }) => {
        const [rate, agreed, accepted, pending] = ['success-rate', 'agreed-of-accepted', 'accepted', 'pending'].map(
          (id) => value(`mediation.${id}`),
        );
        expect(rate === null).toBe(accepted!.top === 0n);
        expect(compareExact(addExact(agreed!, pending!), accepted!)).toBeLessThanOrEqual(0);
        if (!rate) return;
        expect(compareExact(rate, exact(100))).toBeLessThanOrEqual(0);
        expect(compareExact(rate, exact(agreed!.top * 100n, accepted!.top))).toBe(0);
        if (rate.top > 0n) reached++;
      }),
      { numRuns: 300 },
    );
    expect(reached).toBeGreaterThan(10);
  });

  it('counts a case refused by a party in the total only where the setting says so', () => {
    const total = (of: Dictionary, world: World): bigint =>
      evaluate(
        of.get('mediation.accepted'),
        { from: '2024-01-01', to: '2024-12-31' },
        of,
        answersFor(world, world.tree.units[0]!),
      ).value!.top;
    fc.assert(
      fc.property(arbitraryWorld(['mediationCases']), (world) => {
        const refused = world.records.mediationCases!.filter(
          (one) =>
            one['outcome'] === 'refused' &&
            String(one['acceptedOn']).startsWith('2024') &&
            String(one['place']).startsWith(world.tree.units[0]!.places[0]!.place),
        );
        expect(total(dictionaries[0]!, world) - total(dictionaries[1]!, world)).toBe(BigInt(refused.length));
      }),
      { numRuns: 100 },
    );
  });

  it('adds cases accepted over the months, and does not take those agreed later for the month’s own', () => {
    fc.assert(
      fc.property(cases, ({ world, period, dictionary: of }) => {
        const answers = answersFor(world, world.tree.units[0]!);
        const at = (id: string, when: typeof period): Exact => evaluate(of.get(id), when, of, answers, period).value!;
        const sum = (id: string): Exact =>
          monthsOf(period)
            .map((month) => at(id, month))
            .reduce(addExact, exact(0));
        expect(compareExact(sum('mediation.accepted'), at('mediation.accepted', period))).toBe(0);
        expect(
          compareExact(sum('mediation.agreed-of-accepted'), at('mediation.agreed-of-accepted', period)),
        ).toBeLessThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});

group('the published rates', () => {
  it.each([
    [376, 386, '97.41%'],
    [842, 869, '96.89%'],
    [1419, 1513, '93.79%'],
    [386, 386, '100%'],
    [0, 12, '0%'],
  ])('%d of %d are %s', (agreed, accepted, text) => {
    const grower = new TreeGrower();
    grower.add('street', null, '2000-01-01');
    const unit = grower.tree().units[0]!;
    const mediationCases = Array.from({ length: accepted }, (_, index) => ({
      id: index + 1,
      unitId: unit.id,
      place: unit.places[0]!.place,
      acceptedOn: '2024-03-01',
      ...(index < agreed
        ? { outcome: 'agreed', concludedOn: '2024-04-01' }
        : { outcome: 'pending', concludedOn: null }),
    }));
    const answers = answersFor({ tree: grower.tree(), records: { mediationCases } }, unit);
    const { value } = evaluate(
      dictionary.get('mediation.success-rate'),
      { from: '2024-01-01', to: '2024-12-31' },
      dictionary,
      answers,
    );
    expect(wordValue(value, '%', { style: 'percent', decimals: 2 })).toBe(text);
  });
});

group('a matter', () => {
  it('that went from hand to hand is one, counted where it began', () => {
    fc.assert(
      fc.property(arbitraryWorld([]), ({ tree }) => {
        const unit = tree.units[0]!;
        const common = { unitId: unit.id, place: unit.places[0]!.place };
        const on = '2024-05-05';
        const world: World = {
          tree,
          records: {
            consultations: [
              { id: 1, ...common, heldOn: on, serviceKind: 'consultation', originSet: null },
              { id: 2, ...common, heldOn: on, serviceKind: 'drafting', originSet: 'consultations' },
            ],
            mediationCases: [
              { id: 3, ...common, acceptedOn: on, originSet: 'consultations' },
              { id: 4, ...common, acceptedOn: on, originSet: null },
            ],
            referrals: [
              { id: 5, ...common, referredOn: on, originSet: 'mediationCases' },
              { id: 6, ...common, referredOn: on, originSet: null },
            ],
          },
        };
        expect(
          evaluate(
            dictionary.get('matter.count'),
            { from: '2024-01-01', to: '2024-12-31' },
            dictionary,
            answersFor(world, unit),
          ).value,
        ).toEqual(exact(3));
      }),
      { numRuns: 5 },
    );
  });
});

group('every built-in figure', () => {
  it('can be evaluated and printed for a unit with nothing, saying 0 or why it is blank', () => {
    fc.assert(
      fc.property(arbitraryWorld([]), arbitraryPeriod(), (world, of) => {
        for (const definition of dictionary.all()) {
          const { value, blankBecause } = evaluate(definition, of, dictionary, answersFor(world, world.tree.units[0]!));
          const text = wordValue(
            value,
            definition.unitWord ?? unitWord(definition.unit),
            definition.wording ?? { style: 'exact' },
          );
          expect(text.includes(blank), definition.id).toBe(value === null);
          expect(blankBecause === undefined).toBe(value !== null);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is described in Chinese, in whole sentences that name no code and double no word', () => {
    for (const definition of dictionary.all()) {
      const text = describe(definition, dictionary);
      expect(text, definition.id).toMatch(/^[^A-Za-z]+。$/);
      expect(text.replace('12345', ''), definition.id).not.toMatch(
        /\d{2,}|undefined|条数条|件件|记录记录|，，|：。|，。|（）|“”/,
      );
    }
  });

  it('says of itself what it counts', () => {
    const say = (id: string): string => describe(dictionary.get(id), dictionary);
    expect(say('consultation.count')).toBe('法律服务记录条数：服务日期在统计期内，服务种类为法律咨询。');
    expect(say('outreach.materials')).toBe('普法活动的“发放资料”之和：活动日期在统计期内，状态为已举办。');
    expect(say('adviser.firms')).toBe('法律顾问聘任所涉律师事务所数（重复的只计一次）：统计截止日在册。');
    expect(say('roster.literate')).toBe('名册人员人数：统计截止日在册，名册为法律明白人。');
    expect(say('roster.literate-coverage')).toBe(
      '有名册人员（至少1人）的村（社区）数 ÷ 村（社区）总数；计入的名册人员：统计截止日在册，名册为法律明白人。',
    );
    expect(say('mediation.success-rate')).toBe('“调解成功数” ÷ “调解纠纷总数”。');
    expect(say('mediation.accepted-on-year')).toBe(
      '“调解纠纷总数”比上年同期增减的幅度，即（本期数－上年同期数）÷ 上年同期数。',
    );
    expect(say('duty.monthly-least')).toBe(
      '按村（社区）、按月分别统计值班次数，取其中最小的，有一处没有即为0；要求不少于1次；计入的值班：值班日期在统计期内，状态为已值班，方式为现场值班。',
    );
    expect(say('matter.count')).toBe('“首次经咨询受理事项”“首次经调解受理事项”“首次经转介受理事项”之和。');
  });
});

group('a register and a card', () => {
  const visits = {
    code: 'visits',
    name: '企业走访',
    unit: 'organisation',
    unitWord: '家',
    columns: [
      { code: 'problems', name: '收集问题', type: 'number', unit: 'line' },
      { code: 'note', name: '备注', type: 'text' },
    ],
  } as const;
  const card = { code: 'petitions', name: '信访件数', unit: 'case', addsOverUnits: true } as const;
  const own = dictionary.with([...registerFigures(visits), reportedFigure(card)]);

  it('offer their figures without anybody defining them: entries, subjects and each number column', () => {
    expect(registerFigures(visits).map((one) => [one.id, one.name, one.unit])).toEqual([
      ['register.visits', '企业走访', 'organisation'],
      ['register.visits:subjects', '企业走访涉及对象数', 'organisation'],
      ['register.visits.problems', '收集问题', 'line'],
    ]);
  });

  it('are described with the register’s own words where it lends them', () => {
    expect(describe(own.get('register.visits.problems'), own, [visits])).toBe(
      '“企业走访”台账的“收集问题”之和：登记日期在统计期内。',
    );
    expect(
      describe(
        {
          kind: 'register',
          id: 'x',
          name: 'x',
          unit: 'organisation',
          register: 'visits',
          take: 'count',
          where: {
            all: [
              { field: 'values.problems', from: 30_000 },
              { field: 'status', is: '已解决' },
            ],
          },
        },
        own,
        [visits],
      ),
    ).toBe('“企业走访”台账条目数：登记日期在统计期内，收集问题不少于3条，状态为已解决。');
    expect(describe(own.get('register.visits'), own)).toBe('“visits”台账条目数：登记日期在统计期内。');
    expect(describe(own.get('reported.petitions'), own)).toBe(
      '由其他部门提供并附依据的数据；本单位没有的，为下级单位所报之和。',
    );
  });
});
