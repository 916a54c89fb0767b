import { describe, expect, it } from 'vitest';
import { findingsIn } from './testing/found-in.ts';
import { composedDocument } from './testing/marked-text.ts';
import { lint } from './lint.ts';

const context = { today: '2026-11-20', laws: [], expressions: [], deadlines: [] };
const title = '青石街道2026年度法治政府建设工作报告';
const counted = '全年调解纠纷120件，开展法治讲座15场次。';

function found(lines: readonly string[], today = context.today, year?: number) {
  return findingsIn(lines, { ...context, today, ...(year !== undefined && { year }) }).filter(
    ({ rule }) => rule === 'year-not-over',
  );
}

describe('a report of a year that is not over', () => {
  it('is found by the day that it bears, else by today, up to the last day of the year', () => {
    expect(found([title, counted, '2026年11月20日'], '2027-02-01')).toMatchObject([
      {
        severity: 'warning',
        place: '全文',
        excerpt: title,
        why: '2026年还没有过完，这份报告的日期是2026年11月20日，没有写明数据截至哪一天：读者会当作全年的数，而这一天以后的都没有算进去。',
        fix: '等2026年过完再定稿签发；现在就要报的，在开头写明“以下数据截至2026年11月20日”。',
      },
    ]);
    expect(found([title, counted])[0]?.why).toContain('今天是2026年11月20日');
    expect(found([title, counted], '2026-12-30')).toHaveLength(1);
    for (const today of ['2026-12-31', '2027-01-01']) expect(found([title, counted], today)).toEqual([]);
    expect(found([title, counted, '2027年1月15日'], '2026-11-20')).toEqual([]);
  });

  it('is found in a draft of ours, whose day is the day that it is looked at', () => {
    const draft = (day: string) =>
      lint(composedDocument(['青石街道普法责任制落实情况', counted, day]), { ...context, year: 2026 }).filter(
        ({ rule }) => rule === 'year-not-over',
      );
    expect(draft('2026年11月20日')).toHaveLength(1);
    expect(draft('2027年1月4日')).toEqual([]);
  });

  it('may be one that says up to which day it counts, in its opening or at each count, and then is quiet', () => {
    const dated = '截至2026年11月20日，调解纠纷120件，开展法治讲座15场次。';
    expect(found([title, '现将有关情况报告如下，以下数据截至2026年11月20日：', '一、主要工作', counted])).toEqual([]);
    expect(found([title, '一、主要工作', dated, '1—10月，走访企业30家。各方一起推进，办成了实事。'])).toEqual([]);
    expect(found([title, '一、主要工作', dated, counted])).toHaveLength(1);
    // Neither the year's last day nor a day of another year is one.
    expect(found([title, '一、主要工作', '截至12月31日，调解纠纷120件。'])).toHaveLength(1);
    expect(found([title, '一、主要工作', '截至2025年6月30日，调解纠纷120件。'])).toHaveLength(1);
  });

  it('is none without a count, of a shorter time, of a year before, or where it is a plan', () => {
    expect(found([title, '一、主要工作', '扎实推进依法行政，党的二十届三中全会精神深入人心。'])).toEqual([]);
    for (const other of [
      '青石街道2026年上半年法治政府建设工作报告',
      '青石街道2026年第三季度调解工作总结',
      '青石街道2026年10月法治工作报告',
      '青石街道2026年法治工作计划',
      '青石街道2025年度法治政府建设工作报告',
    ])
      expect(found([other, counted])).toEqual([]);
    // What is intended for the year to come is not counted yet.
    expect(
      found([
        '青石街道2025年度法治政府建设工作报告',
        '一、下一年度工作打算',
        '2026年将调解纠纷120件，开展法治讲座15场次，走访企业30家，办好民生实事。',
      ]),
    ).toEqual([]);
  });
});
