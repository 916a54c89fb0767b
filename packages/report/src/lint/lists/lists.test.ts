import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedContext } from '../testing/lists.ts';
import { parseDeadlines } from './parse-deadlines.ts';
import { parseExpressions } from './parse-expressions.ts';
import { parseLaws } from './parse-laws.ts';

const context = shippedContext((name) =>
  readFileSync(new URL(`../../../../../seeds/lint/${name}`, import.meta.url), 'utf8'),
);

describe('the lists', () => {
  it('are read with remarks and empty lines left out', () => {
    expect(
      parseLaws(
        '# 说明\ntitle\tadopted\tinForce\tsource\n\n人民调解法\t2010-08-28\t2011-01-01\t主席令\n宪法\t2018-03-11\t\t公告\n',
      ),
    ).toEqual([
      { title: '人民调解法', adopted: '2010-08-28', inForce: '2011-01-01', source: '主席令' },
      { title: '宪法', adopted: '2018-03-11', source: '公告' },
    ]);
    expect(parseExpressions('text\tsource\tallow\n党领导\t党章\t自觉领导| 先觉领导\n')).toEqual([
      { text: '党领导', source: '党章', allow: ['自觉领导', '先觉领导'] },
    ]);
  });

  it('are refused with the line when something required is missing or wrong', () => {
    expect(() => parseLaws('title\tadopted\tsource\n宪法\t2018-03-11\t')).toThrow('line 2');
    expect(() => parseLaws('title\tadopted\tsource\n宪法\t2018-02-30\t公告')).toThrow('2018-02-30');
    expect(() => parseDeadlines('kind\tmonthDay\tsource\tvalidFrom\nsoon\t03-01\t某规定\t2019-04-15')).toThrow('soon');
  });

  it('that are shipped name a source in every line, and no law twice', () => {
    const { laws, expressions, deadlines } = context;
    expect([laws.length, expressions.length, deadlines.length].every((count) => count > 2)).toBe(true);
    for (const { source } of [...laws, ...expressions, ...deadlines]) expect(source.length).toBeGreaterThan(4);
    expect(new Set(laws.map(({ title }) => title)).size).toBe(laws.length);
    for (const { adopted, inForce } of laws) expect(inForce === undefined || adopted <= inForce).toBe(true);
  });
});
