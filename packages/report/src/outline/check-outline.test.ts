import { RuleError, type RuleCode } from '@linfa/domain';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../compose/testing/dictionary.ts';
import { smallOutline } from '../compose/testing/small-outline.ts';
import { checkOutline } from './check-outline.ts';
import type { Outline } from './outline.ts';

function refusal(outline: Outline): { code: RuleCode; message: string } | undefined {
  try {
    checkOutline(outline, builtIn);
    return undefined;
  } catch (error) {
    if (error instanceof RuleError) return { code: error.code, message: error.message };
    throw error;
  }
}

const events = { figure: 'outreach.events' };

describe('checkOutline', () => {
  it('passes an outline whose marks, conditions and bindings all lead to a figure', () => {
    const outline = smallOutline(
      [
        { heading: 1, text: '{year}年' },
        {
          paragraph: [
            {
              when: { figure: 'outreach.events', is: 'positive' },
              text: '{cutOff outreach.events}，{outreach.events, 讲座}。',
            },
          ],
        },
      ],
      [events, { figure: 'outreach.lectures', key: '讲座' }],
    );
    expect(refusal(outline)).toBeUndefined();
  });

  it('names the place of a mark that has no binding', () => {
    const outline = smallOutline([{ heading: 1, text: '成效' }, { paragraph: ['首句。', '开展{outreach.events}。'] }]);
    expect(refusal(outline)).toEqual({
      code: 'outline-bad-figure',
      message: '提纲“small”引用了不存在的指标“outreach.events”（第2段第2句）。',
    });
  });

  it('names the place of a condition that has no binding', () => {
    const outline = smallOutline([{ paragraph: [{ when: { figure: 'x', is: 'zero' }, text: '无。' }] }]);
    expect(refusal(outline)?.message).toContain('“x”（第1段第1句）');
  });

  it('names the condition of a table', () => {
    const outline = smallOutline([
      {
        table: { caption: '表', columns: [{ title: '数', align: 'right', width: 1 }], rows: [] },
        when: { figure: 'x', is: 'positive' },
      },
    ]);
    expect(refusal(outline)?.message).toContain('“x”（第1段表）');
  });

  it('names a table cell', () => {
    const outline = smallOutline([
      { table: { caption: '表', columns: [{ title: '数', align: 'right', width: 1 }], rows: [['1'], ['{没有}']] } },
    ]);
    expect(refusal(outline)?.message).toContain('“没有”（第1段表第2行第1列）');
  });

  it('refuses a binding to a figure that does not exist', () => {
    expect(refusal(smallOutline([], [events, { figure: 'outreach.event' }]))).toEqual({
      code: 'outline-bad-figure',
      message: '提纲“small”引用了不存在的指标“outreach.event”（指标清单第2）。',
    });
  });

  it.each<[string, Outline, RuleCode, string]>([
    ['one key twice', smallOutline([], [events, events]), 'bad-outline', '出现了两次'],
    [
      'a key that is a word of the report',
      smallOutline([], [{ ...events, key: 'year' }]),
      'bad-outline',
      '不能用作指标的代号',
    ],
    ['a lone brace', smallOutline([{ paragraph: ['开展{outreach.events次'] }]), 'bad-outline', '花括号没有成对'],
    ['an empty mark', smallOutline([{ paragraph: ['开展{}次'] }]), 'bad-outline', '不是有效的标记'],
    [
      'a figure in the title',
      smallOutline([], [events], { title: '{outreach.events}' }),
      'bad-outline',
      '标题不能放指标',
    ],
    [
      'a percentage of things that are not one',
      smallOutline([], [{ ...events, wording: { style: 'percent', decimals: 1 } }]),
      'bad-outline',
      '不是百分数',
    ],
    [
      'a change worded of a plain rate',
      smallOutline(
        [],
        [{ figure: 'mediation.success-rate', wording: { style: 'change', prefix: '同比', decimals: 1 } }],
      ),
      'bad-outline',
      '不是增减幅度',
    ],
    [
      'attendances printed as persons',
      smallOutline([], [{ figure: 'outreach.attendance', unitWord: '人' }]),
      'unit-of-measure-mismatch',
      '人次 与 人',
    ],
  ])('refuses %s', (_, outline, code, words) => {
    expect(refusal(outline)).toMatchObject({ code, message: expect.stringContaining(words) as string });
  });

  it('lets places choose their own word for the same thing', () => {
    expect(
      refusal(
        smallOutline(
          [],
          [
            { figure: 'mediation.accepted', unitWord: '宗' },
            { figure: 'outreach.events', unitWord: '场' },
          ],
        ),
      ),
    ).toBeUndefined();
  });
});
