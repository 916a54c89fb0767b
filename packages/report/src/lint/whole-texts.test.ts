import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsIn as found, markedBy } from './testing/found-in.ts';
import { shippedContext } from './testing/lists.ts';

const context = shippedContext((name) =>
  readFileSync(new URL(`../../../../seeds/lint/${name}`, import.meta.url), 'utf8'),
);
const findingsIn = (lines: readonly string[]) => found(lines, context);
const marked = (rule: string, lines: readonly string[]) => markedBy(rule, lines, context);

const title = '青石街道2023年度法治政府建设工作报告';
const work = ['一、主要工作', '深入学习习近平法治思想，扎实推进依法行政，办成了一批群众关心的实事。'];
const duty = ['（一）压实责任。党政主要负责人切实履行推进法治建设第一责任人职责，专题研究部署法治工作。'];
const shortcomings = ['二、存在的不足和原因', '执法力量不足，原因是专业人员引进困难。'];
const plan = ['三、下一年度工作打算', '继续加强学习，规范执法，做好普法宣传工作。'];

function missingParts(lines: readonly string[]): string[] {
  return findingsIn(lines)
    .filter(({ rule }) => rule === 'missing-part')
    .map(({ why }) => /“(.*?)”/.exec(why)?.[1] ?? '');
}

describe('the parts of an annual report', () => {
  it('are there when a heading or a paragraph reports on them', () => {
    expect(missingParts([title, ...work, ...duty, ...shortcomings, ...plan])).toEqual([]);
    const block = '工作中仍存在一些不足，主要是执法力量薄弱、普法形式单一。';
    expect(
      missingParts([
        title,
        ...work,
        ...duty,
        block,
        '下一步，我街将继续加强学习，规范执法，深入开展普法宣传，办好民生实事。',
      ]),
    ).toEqual([]);
  });

  it('are missing when their words only occur in passing', () => {
    const passing =
      '开展第一责任人职责督察，学习《党政主要负责人履行推进法治建设第一责任人职责规定》，及时发现问题，补齐短板，制定工作计划。';
    const parts = ['存在的不足和原因', '党政主要负责人履行推进法治建设第一责任人职责的情况', '2024年工作安排'];
    expect(missingParts([title, ...work, passing])).toEqual(parts);
    // among next year's intentions the duty is not reported on
    expect(
      missingParts([title, ...work, ...shortcomings, ...plan, '进一步履行第一责任人职责，专题部署法治工作。']),
    ).toEqual([parts[1]]);
  });

  it('names what the opening promised', () => {
    const [finding] = findingsIn([
      title,
      '现将2023年工作总结和2024年工作计划报告如下。',
      ...work,
      ...duty,
      ...shortcomings,
    ]);
    expect(finding).toMatchObject({ rule: 'missing-part', severity: 'error', place: '全文', line: 0 });
    expect(finding?.why).toContain('开头写了“2024年工作计划”');
  });

  it('are not asked of other reports', () => {
    expect(missingParts(['青石街道2023年度普法责任年度报告', '开展普法活动，做好依法行政宣传。'])).toEqual([]);
  });
});

describe('years and dates', () => {
  it('a heading with another year and a plan for the year just past are told apart', () => {
    const lines = [
      title,
      '一、2022年主要工作',
      '工作有序推进。',
      '二、2023年度推进法治政府建设的主要安排',
      '继续推进。',
    ];
    expect(marked('heading-year', lines)).toEqual(['2022年']);
    expect(marked('plan-for-past-year', lines)).toEqual(['2023年']);
  });

  it('lateness names each deadline missed and its source', () => {
    const late = findingsIn(['成文日期： | 2025-07-29 |', title, ...work, ...duty, ...shortcomings, ...plan]);
    expect(late).toHaveLength(1);
    expect(late[0]).toMatchObject({ rule: 'late-report', severity: 'error', line: 1 });
    expect(late[0]?.why).toContain('向社会公开应在2024年4月1日之前（依据：《法治政府建设与责任落实督察工作规定》');
    expect(late[0]?.why).toContain('已晚16个多月');
  });

  it('between the two deadlines only the superior is kept waiting', () => {
    const lines = [title, ...work, ...duty, ...shortcomings, ...plan, '青石街道办事处', '二〇二四年三月十五日'];
    expect(findingsIn(lines)).toMatchObject([{ rule: 'late-report', severity: 'warning', line: lines.length }]);
    expect(findingsIn([...lines.slice(0, -1), '2024年2月28日'])).toEqual([]);
  });
});

describe('heading numbers', () => {
  it('may begin again in each section or run through the whole text, but not skip', () => {
    expect(
      marked('skipped-number', ['一、甲', '（一）子', '1.丑', '2.寅', '（二）卯', '1.辰', '二、乙', '（一）巳']),
    ).toEqual([]);
    expect(marked('skipped-number', ['一、甲', '（一）子', '1.丑', '2.寅', '（二）卯', '3.辰'])).toEqual([]);
    expect(marked('skipped-number', ['一、甲', '三、乙', '（一）子', '（三）丑', '（三）寅'])).toEqual([
      '三、',
      '（三）',
      '（三）',
    ]);
  });
});

describe('many findings', () => {
  it('of one kind are listed up to a thousand, and the last says how many there are', () => {
    const findings = findingsIn(['开展活动45余场。'.repeat(1500)]);
    expect(findings).toHaveLength(1000);
    expect(findings.at(-1)?.why).toContain('共1500处');
  });
});
