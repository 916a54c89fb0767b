import type { LintContext } from '../rule.ts';
import type { TextDocument } from '../text-document.ts';
import { documentDay } from './document-day.ts';
import { openingOf, readLines, type LineReading } from './reading.ts';

const yearWord = /(20\d\d)年(?!\d{1,2}月)/g;

/**
 * The year a report is about: what the caller knows; else the year its title names; else the first year named in its
 * opening or in a top heading (titles of other documents do not count); else the year before its date, or of it when
 * it is dated in December.
 */
export function reportYear(document: TextDocument, context: LintContext): number | undefined {
  if (context.year !== undefined) return context.year;
  const opening = openingOf(document);
  const title = opening.find(({ text }) => text.length <= 60 && /报告$|报告[(（]/.test(text.trim()));
  const candidates = [
    ...(title ? [title] : []),
    ...opening,
    ...readLines(document).filter(({ line }) => line.heading?.level === 1),
  ];
  for (const reading of candidates) {
    const year = firstYear(reading);
    if (year !== undefined) return year;
  }
  const day = documentDay(document)?.day;
  if (day === undefined) return undefined;
  return day.slice(5, 7) === '12' ? Number(day.slice(0, 4)) : Number(day.slice(0, 4)) - 1;
}

function firstYear({ text, enclosure }: LineReading): number | undefined {
  for (const match of text.slice(0, 5000).matchAll(yearWord))
    if (!enclosure.title[match.index]) return Number(match[1]);
  return undefined;
}
