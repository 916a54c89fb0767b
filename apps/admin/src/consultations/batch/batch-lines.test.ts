import { describe, expect, it } from 'vitest';
import { freshRow, type BatchRow } from './batch-columns';
import { linesOf, refusedLines } from './batch-lines';

const today = '2026-03-11';
const row = (typed: Partial<BatchRow>): BatchRow => ({ ...freshRow(today), matter: 'labour', ...typed });

describe('the lines of a batch', () => {
  it('leave out the rows in which nobody was named, and take amounts in cents', async () => {
    const rows = [row({ name: '王一' }), freshRow(today), row({ serviceKind: 'drafting', amount: '1200.5' })];
    const made = await linesOf({ community: 'd-1-1' }, rows, today);
    expect(made).toMatchObject({
      input: {
        community: 'd-1-1',
        lines: [
          { day: today, matter: 'labour', persons: 1, minutes: 30, amount: 0, client: { name: '王一' } },
          { serviceKind: 'drafting', amount: 120_050 },
        ],
      },
    });
  });

  it('say what is wrong at the row and the column in which it stands', async () => {
    const rows = [
      row({ phone: '138' }),
      freshRow(today),
      row({ day: '昨天', persons: '0', minutes: '', matter: '', summary: '问遗嘱' }),
      row({ day: '2026-03-12', amount: '100' }),
    ];
    expect(await linesOf({ community: 'd-1-1' }, rows, today)).toEqual({
      faults: {
        '0.name': '请填写',
        '0.phone': '请填写11位手机号',
        '2.day': '看不懂这个日期，可写 3-11',
        '2.persons': '填1到500的整数',
        '2.minutes': '填0到1440的整数',
        '2.matter': '请选事项',
        '3.day': '日期还没有到',
        '3.amount': '只有代拟文书、法律意见和合同审查可以登记涉及金额。',
      },
    });
    expect(await linesOf({ community: '' }, rows, today)).toEqual({ faults: { all: '请先选社区。' } });
  });

  it('carry the adviser that the paper names, or that it names nobody; one of them has to be said', async () => {
    const rows = [row({}), freshRow(today), row({ day: '2026-03-09', summary: '问遗嘱' })];
    const named = async (adviser: string | null | undefined) => {
      const made = await linesOf({ community: 'd-1-1', ...(adviser !== undefined && { adviser }) }, rows, today);
      return 'input' in made ? made.input.lines.map((line) => line.adviser) : made.faults;
    };
    const id = 'A'.repeat(22);
    expect(await named(id)).toEqual([id, id]);
    expect(await named(null)).toEqual([null, null]);
    expect(await named(undefined)).toEqual([undefined, undefined]);
    expect(await named('')).toEqual({ all: '请先选法律顾问；纸上没写的，选“纸上没写”。' });
    expect(refusedLines({ 'lines.1.adviser': '3月9日没有任职', 'lines.7.adviser': '没有这一行' }, rows)).toEqual({
      '2.day': '3月9日没有任职',
    });
  });
});
