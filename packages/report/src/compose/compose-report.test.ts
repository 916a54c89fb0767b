import type { FigureValue } from '@linfa/figures';
import { describe, expect, it } from 'vitest';
import type { Binding, OutlineBlock } from '../outline/outline.ts';
import { answerOutline } from './testing/answer.ts';
import { answersOf } from './testing/answers-of.ts';
import { compose, textOf } from './testing/compose.ts';
import { builtIn } from './testing/dictionary.ts';
import { smallOutline } from './testing/small-outline.ts';

const paragraph = (...sentences: Extract<OutlineBlock, { paragraph: unknown }>['paragraph']): OutlineBlock => ({
  paragraph: sentences,
});
const events: Binding = { figure: 'outreach.events', key: '活动' };
const lectures: Binding = { figure: 'outreach.lectures', key: '讲座' };

describe('composeReport', () => {
  it('prints a number with its unit in a run that knows its figure', () => {
    const document = compose(smallOutline([paragraph('{year}年{unit}开展普法活动{活动}。')], [events]), { 活动: 47 });
    expect(document.blocks[0]).toEqual({
      type: 'paragraph',
      runs: [{ text: '2024年青禾街道开展普法活动' }, { text: '47场次', figure: '活动' }, { text: '。' }],
    });
    expect(document.figures).toMatchObject([
      {
        key: '活动',
        id: 'outreach.events',
        text: '47场次',
        value: 47,
        kindWord: '计数',
        periodWord: '2024年',
        cutOffWord: '',
        evidence: '由47条普法活动记录统计',
        provenance: 'recorded',
      },
    ]);
    expect(document).toMatchObject({
      title: '青禾街道2024年度法治政府建设情况报告',
      signature: { signer: '青禾街道办事处', day: '2025-01-20' },
    });
  });

  it('prints 余 and keeps the exact number beside it', () => {
    const document = compose(
      smallOutline(
        [paragraph('发放{资料}。')],
        [{ figure: 'outreach.materials', key: '资料', wording: { style: 'more', step: 1000 } }],
      ),
      { 资料: 4037 },
    );
    expect(textOf(document)).toBe('发放4000余份。');
    expect(document.figures[0]).toMatchObject({
      value: 4037,
      rule: expect.stringContaining('准确数为4037份') as string,
    });
  });

  it('prints a visible blank where nobody has answered, and says so', () => {
    const document = compose(smallOutline([paragraph('开展{活动}。')], [events]));
    expect(textOf(document)).toBe('开展＿＿场次。');
    expect(document.figures[0]).toMatchObject({ value: null, evidence: expect.stringContaining('尚未填报') as string });
  });

  it('says 均为 of equal figures once and 分别为 of different ones, each known', () => {
    const outline = smallOutline(
      [paragraph('活动、讲座{活动,讲座}。')],
      [
        { ...events, unitWord: '场' },
        { ...lectures, unitWord: '场' },
      ],
    );
    const equal = compose(outline, { 活动: 5, 讲座: 5 });
    expect(textOf(equal)).toBe('活动、讲座均为5场。');
    expect(equal.figures.map((figure) => figure.key)).toEqual(['活动', '讲座']);
    expect(equal.blocks[0]).toMatchObject({ runs: [{}, { text: '5场', figure: '活动', also: ['讲座'] }, {}] });
    const different = compose(outline, { 活动: 5, 讲座: 4 });
    expect(different.blocks[0]).toEqual({
      type: 'paragraph',
      runs: [
        { text: '活动、讲座分别为' },
        { text: '5场', figure: '活动' },
        { text: '、' },
        { text: '4场', figure: '讲座' },
        { text: '。' },
      ],
    });
  });

  it('prints the cut-off phrase, and drops its comma with it when there is none', () => {
    const blocks = [paragraph('{cutOff 活动}，开展{活动}。')];
    expect(textOf(compose(smallOutline(blocks, [{ ...events, cutOff: '11-30' }]), { 活动: 3 }))).toBe(
      '截至2024年11月底，开展3场次。',
    );
    expect(textOf(compose(smallOutline(blocks, [events]), { 活动: 3 }))).toBe('开展3场次。');
  });

  it('changes or drops a sentence or a table with its figure, and the paragraph when nothing is left', () => {
    const outline = smallOutline(
      [
        paragraph({ when: { figure: '活动', is: 'positive' }, text: '开展{活动}。', otherwise: '全年未开展活动。' }),
        paragraph({ when: { figure: '讲座', is: 'positive' }, text: '讲座{讲座}。' }),
        {
          table: { caption: '表', columns: [{ title: '讲座', align: 'right', width: 1 }], rows: [['{讲座}']] },
          when: { figure: '讲座', is: 'positive' },
        },
      ],
      [events, lectures],
    );
    expect(textOf(compose(outline, { 活动: 0, 讲座: 0 }))).toBe('全年未开展活动。');
    expect(textOf(compose(outline, { 活动: 2, 讲座: 1 }))).toBe('开展2场次。\n讲座1场次。\n1场次');
    expect(textOf(compose(outline))).toBe('开展＿＿场次。\n讲座＿＿场次。\n＿＿场次');
  });

  it('shows another office’s paper, its words and its findings', () => {
    const dictionary = builtIn.with([
      { kind: 'reported', id: 'reported.rank', name: '考核名次', unit: 'none', item: 'rank' },
    ]);
    const definition = dictionary.get('reported.rank');
    const period = { from: '2024-01-01', to: '2024-12-31' };
    const value: FigureValue = {
      definition,
      period,
      value: null,
      parts: [],
      card: {
        item: 'rank',
        value: null,
        shortText: '全区第一',
        unit: 'none',
        period,
        asOf: '2024-12-20',
        sourceOffice: '区司法局',
        document: '考核通报',
        findings: ['未附分项得分'],
        provenance: 'reconstructed',
      },
    };
    const document = compose(
      smallOutline([paragraph('考核{reported.rank}。')], [{ figure: 'reported.rank' }]),
      {},
      { dictionary, values: new Map([['reported.rank', value]]) },
    );
    expect(textOf(document)).toBe('考核全区第一。');
    expect(document.figures[0]).toMatchObject({
      value: null,
      evidence: '区司法局提供，依据《考核通报》；截至2024年12月20日',
      findings: ['未附分项得分'],
      provenance: 'reconstructed',
    });
    // What an office counted up to a day says so among its evidence, and nowhere in the text.
    const { asOf: _, ...card } = value.card!;
    const early = { ...value, card: { ...card, period: { ...period, cutOff: '2024-11-30' } } };
    const counted = compose(
      smallOutline([paragraph('考核{reported.rank}。')], [{ figure: 'reported.rank' }]),
      {},
      { dictionary, values: new Map([['reported.rank', early]]) },
    );
    expect(textOf(counted)).toBe('考核全区第一。');
    expect(counted.figures[0]?.evidence).toBe('区司法局提供，依据《考核通报》；截至2024年11月30日');
    expect(document.notices).toEqual(['据公开数据重建，非真实记录']);
  });

  it('shows both parts of a rate', () => {
    const outline = smallOutline([paragraph('成功率{率}。')], [{ figure: 'mediation.success-rate', key: '率' }]);
    const mediationCases = Array.from({ length: 386 }, (_, index) => ({
      acceptedOn: '2024-03-01',
      concludedOn: '2024-03-09',
      outcome: index < 376 ? 'agreed' : 'not-agreed',
    }));
    const values = answerOutline(outline, builtIn, 2024, answersOf({ mediationCases }));
    const document = compose(outline, {}, { values });
    expect(textOf(document)).toBe('成功率97.41%。');
    expect(document.figures[0]?.evidence).toBe('分子“调解成功数”376件，分母“调解纠纷总数”386件');
  });

  it('marks cells about persons, never headline totals', () => {
    const table: OutlineBlock = {
      table: { caption: '表', columns: [{ title: '数', align: 'right', width: 1 }], rows: [['{家庭}'], ['{活动}']] },
    };
    const outline = smallOutline(
      [paragraph('受理{总数}。'), table],
      [
        { figure: 'mediation.accepted', key: '总数' },
        { figure: 'mediation.accepted@disputeType:family', key: '家庭', unitWord: '' },
        { ...events, unitWord: '' },
      ],
    );
    const document = compose(outline, { 总数: 3, 家庭: 2, 活动: 2 });
    expect(document.figures.map(({ key, sensitive }) => [key, sensitive])).toEqual([
      ['总数', false],
      ['家庭', true],
      ['活动', false],
    ]);
  });

  it('gives the paper its own number, and its notices once', () => {
    const outline = smallOutline([paragraph('开展{活动}。')], [events], {
      documentNumber: '青街办〔{nextYear}〕＿＿号',
      addressee: '区人民政府：',
    });
    expect(compose(outline, { 活动: 1 })).toMatchObject({
      documentNumber: '青街办〔2025〕＿＿号',
      addressee: '区人民政府：',
      notices: [],
    });
    const demo = compose(
      outline,
      { 活动: 1 },
      { documentNumber: '青街办〔2025〕3号', provenance: 'demo', notices: ['演示数据，非真实记录'] },
    );
    expect(demo).toMatchObject({ documentNumber: '青街办〔2025〕3号', notices: ['演示数据，非真实记录'] });
  });
});
