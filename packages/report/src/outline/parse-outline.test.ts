import { RuleError } from '@linfa/domain';
import { describe, expect, it } from 'vitest';
import { parseOutline } from './parse-outline.ts';

const good = {
  id: 'a',
  name: '甲',
  kind: 'law-government',
  skeleton: 'flat',
  levels: ['street'],
  title: '{unit}报告',
  figures: [
    {
      figure: 'outreach.events',
      key: '活动',
      wording: { style: 'more', step: 10, always: true },
      cutOff: '11-30',
      unitWord: '',
    },
  ],
  blocks: [
    { heading: 1, text: '成效' },
    { paragraph: ['全年', { when: { figure: '活动', is: 'positive' }, text: '开展{活动}。', otherwise: '未开展。' }] },
    {
      table: { caption: '表', columns: [{ title: '项', align: 'left', width: 1 }], rows: [['']], note: '注' },
      when: { figure: '活动', is: 'known' },
    },
  ],
  signature: { sealed: false, signer: '某办' },
  addressee: '区政府：',
  documentNumber: '某〔2024〕1号',
  attachments: ['附表'],
};

function refusal(json: unknown): string {
  try {
    parseOutline(json);
  } catch (error) {
    if (error instanceof RuleError && error.code === 'bad-outline') return error.message;
    throw error;
  }
  return '没有拒绝';
}

describe('parseOutline', () => {
  it('reads a full outline and changes nothing in it', () => {
    expect(parseOutline(structuredClone(good))).toEqual(good);
  });

  it.each([
    ['no object at all', 5, '“未命名”有误：应为对象'],
    ['a missing title', { ...good, title: undefined }, 'title 应为非空文字'],
    ['a blank name', { ...good, name: '  ' }, 'name 应为非空文字'],
    ['an unknown kind', { ...good, kind: 'essay' }, 'kind 应为 law-government'],
    ['a misspelt field', { ...good, tittle: 'x' }, '含有不认识的项“tittle”'],
    ['a fifth level', { ...good, blocks: [{ heading: 5, text: 'x' }] }, 'blocks[0].heading 应为 1、2、3、4 之一'],
    ['a block of no known sort', { ...good, blocks: [{ picture: 1 }] }, 'blocks[0] 应为标题'],
    [
      'an unknown condition',
      { ...good, blocks: [{ paragraph: [{ when: { figure: 'a', is: 'many' }, text: 'x' }] }] },
      'blocks[0].paragraph[0].when.is 应为',
    ],
    [
      'a row of the wrong length',
      {
        ...good,
        blocks: [{ table: { caption: 'c', columns: [{ title: 't', align: 'left', width: 1 }], rows: [['a', 'b']] } }],
      },
      'rows[0] 有 2 格，应为 1 格',
    ],
    [
      'a table without columns',
      { ...good, blocks: [{ table: { caption: 'c', columns: [], rows: [] } }] },
      '至少要有一列',
    ],
    [
      'a column without width',
      { ...good, blocks: [{ table: { caption: 'c', columns: [{ title: 't', align: 'left', width: 0 }], rows: [] } }] },
      'width 必须大于零',
    ],
    ['a cut-off that is no day', { ...good, figures: [{ figure: 'a', cutOff: '11-31' }] }, '“11-31”不是有效的截止日'],
    [
      'a step of zero',
      { ...good, figures: [{ figure: 'a', wording: { style: 'about', step: 0 } }] },
      'step 必须大于零',
    ],
    ['an unknown wording', { ...good, figures: [{ figure: 'a', wording: { style: 'loud' } }] }, 'wording.style 应为'],
    [
      'a wording with a stranger’s option',
      { ...good, figures: [{ figure: 'a', wording: { style: 'first', step: 2 } }] },
      '含有不认识的项“step”',
    ],
    [
      'decimals that are no count',
      { ...good, figures: [{ figure: 'a', wording: { style: 'percent', decimals: 1.5 } }] },
      '应为 0 至 6 的整数',
    ],
    ['a seal that is neither', { ...good, signature: { sealed: 'yes' } }, 'signature.sealed 应为 true 或 false'],
    ['levels that are no list', { ...good, levels: 'street' }, 'levels 应为列表'],
  ])('refuses %s and says where', (_, json, words) => {
    expect(refusal(json)).toContain(words);
  });

  it('reads every style of wording', () => {
    const wordings = [
      { style: 'exact', decimals: 1 },
      { style: 'exact' },
      { style: 'more', word: '多', step: 100 },
      { style: 'at-least', step: 0.5 },
      { style: 'about', step: 1 },
      { style: 'nearly', step: 1 },
      { style: 'chinese-more' },
      { style: 'large', by: '万', decimals: 1, more: true },
      { style: 'percent', decimals: 2 },
      { style: 'full-coverage', decimals: 1 },
      { style: 'change', prefix: '环比', decimals: 1 },
      { style: 'every', every: '月' },
      { style: 'first' },
      { style: 'consecutive' },
    ];
    const figures = wordings.map((wording, index) => ({ figure: 'outreach.events', key: `k${index}`, wording }));
    expect(parseOutline({ ...good, figures }).figures).toEqual(figures);
  });
});
