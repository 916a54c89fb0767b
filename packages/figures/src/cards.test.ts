import { previousYear, yearPeriod, type Period } from '@linfa/domain';
import { describe, expect, it } from 'vitest';
import type { Card } from './answers.ts';
import { reportedFigure } from './catalogue/index.ts';
import type { Definition } from './definition.ts';
import { Dictionary } from './dictionary.ts';
import { evaluate, type FigureValue } from './evaluate.ts';
import { exact, type Exact } from './exact.ts';
import { answersFor, TreeGrower, type FiledCard } from './testing/index.ts';

const grower = new TreeGrower();
const district = grower.add('district', null, '2000-01-01');
const [east, west] = [grower.add('street', district, '2000-01-01'), grower.add('street', district, '2000-01-01')];
const quay = grower.add('community', east, '2000-01-01');
const tree = grower.tree();
const unitOf = (id: number) => tree.units.find((unit) => unit.id === id)!;
const year = yearPeriod(2024);

function filed(unitId: number, value: Exact | null, more: Partial<Card> = {}, period: Period = year): FiledCard {
  return {
    unitId,
    place: unitOf(unitId).places[0]!.place,
    card: {
      item: 'petitions',
      value,
      unit: 'case',
      period,
      sourceOffice: '信访办',
      document: '',
      findings: [],
      provenance: 'recorded',
      ...more,
    },
  };
}

const own = reportedFigure({ code: 'petitions', name: '信访件数', unit: 'case' });
const adding: Definition = { ...own, id: 'adding', addsOverUnits: true } as Definition;
const change: Definition = {
  kind: 'change',
  id: 'change',
  name: '信访同比',
  unit: 'percent',
  of: 'adding',
  against: 'previous-year',
};
const monthly: Definition = { ...change, id: 'monthly', against: 'preceding' };
const twice: Definition = {
  kind: 'total',
  id: 'twice',
  name: '合计',
  unit: 'case',
  of: ['reported.petitions', 'adding'],
};
const dictionary = new Dictionary([own, adding, change, monthly, twice]);

function figure(id: string, cards: readonly FiledCard[], period: Period = year, unitId = district): FigureValue {
  return evaluate(dictionary.get(id), period, dictionary, answersFor({ tree, records: {}, cards }, unitOf(unitId)));
}

describe('another office’s number', () => {
  it('is its card, and blank while nobody has answered: never 0', () => {
    expect(figure('reported.petitions', [filed(district, exact(12))])).toMatchObject({
      value: exact(12),
      card: { sourceOffice: '信访办' },
    });
    expect(figure('reported.petitions', [])).toMatchObject({ value: null, blankBecause: '尚未填报' });
    expect(figure('reported.petitions', [filed(district, null)])).toMatchObject({
      value: null,
      blankBecause: '尚未填报',
    });
    expect(figure('reported.petitions', [filed(district, exact(0))]).value).toEqual(exact(0));
  });

  it('may be short text instead of a number, and then is not blank', () => {
    const first = figure('reported.petitions', [filed(district, null, { shortText: '全市首份' })]);
    expect([first.value, first.blankBecause, first.card?.shortText]).toEqual([null, undefined, '全市首份']);
  });

  it('of a unit without a card is the sum of its parts’ where it says so, and only there', () => {
    const cards = [filed(east, exact(5)), filed(west, exact(7))];
    expect(figure('adding', cards)).toMatchObject({ value: exact(12), card: { addedFrom: 2 } });
    expect(figure('reported.petitions', cards).value).toBeNull();
  });

  it('of a unit wins over the sum of its parts and is never added to it, at any level', () => {
    expect(figure('adding', [filed(district, exact(20)), filed(east, exact(5)), filed(west, exact(7))]).value).toEqual(
      exact(20),
    );
    expect(figure('adding', [filed(east, exact(5)), filed(quay, exact(3)), filed(west, exact(7))]).value).toEqual(
      exact(12),
    );
  });

  it('is unanswered while one of its parts is', () => {
    expect(figure('adding', [filed(east, exact(5)), filed(west, null)])).toMatchObject({
      value: null,
      blankBecause: '尚未填报',
    });
  });

  it('is that of its own period', () => {
    expect(figure('reported.petitions', [filed(district, exact(12), {}, previousYear(year))]).value).toBeNull();
  });
});

describe('figures of figures', () => {
  const [now, before] = [filed(district, exact(1273)), filed(district, exact(1000), {}, previousYear(year))];

  it('are blank, with the reason, when a part is: a change, a total', () => {
    expect(figure('change', [now, before]).value).toEqual(exact(27_300, 1000));
    expect(figure('change', [now])).toMatchObject({ value: null, blankBecause: '本期或对比期尚未填报' });
    expect(figure('change', [now, filed(district, exact(0), {}, previousYear(year))])).toMatchObject({
      value: null,
      blankBecause: '对比期为0，增幅无从计算',
    });
    expect(figure('twice', [filed(east, exact(5))])).toMatchObject({ value: null, blankBecause: '“信访件数”尚未填报' });
  });

  it('on the preceding stretch are blank for a period that has none, and nothing is refused', () => {
    const cutOff = { ...year, cutOff: '2024-11-30' };
    expect(figure('monthly', [now], cutOff)).toMatchObject({
      value: null,
      blankBecause: '环比只适用于完整的月份、季度或年份',
    });
    expect(figure('monthly', [now, before]).value).toEqual(exact(27_300, 1000));
  });

  it('across a split, or from before the unit was, are blank and say why', () => {
    const young = new TreeGrower();
    const old = young.add('street', young.add('district', null, '2000-01-01'), '2000-01-01');
    young.apply({ kind: 'split', on: '2024-07-01', which: 0, to: 0 });
    const split = young.tree();
    for (const unit of split.units.filter((one) => one.kind === 'street')) {
      const { value, blankBecause } = evaluate(
        dictionary.get('change'),
        year,
        dictionary,
        answersFor({ tree: split, records: {} }, unit),
      );
      expect([value, blankBecause]).toEqual([
        null,
        expect.stringContaining(`“${unit.name}”在比较期内经历了不能一一对应的区划变动`),
      ]);
      expect(blankBecause).toContain(unit.id === old ? '分出其他单位' : `分出${unit.name}`);
    }
  });
});
