import type { AnswerOf, SentBy } from '@linfa/contract';

const quarters = ['第1季度', '第2季度', '第3季度', '第4季度'];

/** Spans as the address has them, in words. */
export const spanWords: Readonly<Record<string, string>> = {
  year: '全年',
  ...Object.fromEntries(quarters.map((word, index) => [`Q${index + 1}`, word])),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [String(index + 1).padStart(2, '0'), `${index + 1}月`]),
  ),
};

export function returnSpan(span: string): NonNullable<SentBy<'returns.get'>['span']> {
  if (span.startsWith('Q')) return { of: 'quarter', quarter: Number(span.slice(1)) };
  return span === 'year' ? { of: 'year' } : { of: 'month', month: Number(span) };
}

export function returnPath(unit: string, year: number, span: string, format: 'docx' | 'html'): string {
  const period = span === 'year' ? String(year) : `${year}-${span}`;
  return `/api/files/returns/${encodeURIComponent(unit)}/${period}.${format}`;
}

/** The page on which a sent return's period is counted now; a run of other months has none and leads to the year. */
export function pathOfPeriod({ unit, period }: AnswerOf<'returns.lock'>): string {
  const [first, last] = [period.from, period.to].map((day) => Number(day.slice(5, 7))) as [number, number];
  const quarter = last - first === 2 && first % 3 === 1 ? `Q${last / 3}` : 'year';
  const span = first === last ? String(first).padStart(2, '0') : quarter;
  return `/mediation-return?unit=${encodeURIComponent(unit.code)}&year=${period.from.slice(0, 4)}&span=${span}`;
}
