import { readLines, type LineReading } from '../lint/text/reading.ts';
import type { TextDocument } from '../lint/text-document.ts';
import { paragraphKey, standsByRight } from './paragraph-key.ts';

/** Something of last year's text that is likely to be wrong this year. Line and positions as the linter's. */
export interface Leftover {
  readonly kind: 'year' | 'meeting' | 'untouched';
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What to put in its place, where that is plain: a mark for the year. */
  readonly to?: string;
  readonly why: string;
}

/** What is known of the text that this one began as. */
export interface Origin {
  /** The year reported on now; the text began as the report of the year before. */
  readonly year: number;
  /** Keys of the paragraphs that it began with (`paragraphKeys`). */
  readonly paragraphs: ReadonlySet<string>;
}

const yearWord = /(?<![-—至~\d])(20\d\d)(年度?)(?![-—至~]|以来)/g;
const compared = /(?:比|较|同比|相比|与|对比|高于|低于|超过)$/;
const plans = /安排|计划|打算|思路|举措/;
const meetings: readonly RegExp[] = [
  /(?:党的)?[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会/g,
  /党的[一二三四五六七八九十]{2,3}大(?![一-龥]{0,2}[数量])/g,
  /(?:全国|省|市|区|县)?(?:第)?[一二三四五六七八九十]{1,3}届(?:全国|[一-龥]{0,2})?人(?:民代表)?大(?:会)?(?:第)?[一二三四五六七八九十]{1,2}次会议/g,
  /[省市区县镇]委[一-龥]{0,8}第?[一二三四五六七八九十]{1,3}[届次][一二三四五六七八九十]{0,2}次?(?:全会|全体\(?扩大\)?会议|会议)/g,
  /中央[一-龥]{2,8}工作会议/g,
  /(?:委员会|领导小组)第[一二三四五六七八九十]{1,3}次(?:全体)?会议/g,
  /(?:全国|省市?|市区?)两会/g,
];

/** Stale years, meetings named and paragraphs that nobody has touched, from top to bottom. */
export function findLeftovers(document: TextDocument, origin: Origin): Leftover[] {
  return readLines(document).flatMap((reading) => {
    const key = paragraphKey(reading);
    const untouched = key !== undefined && origin.paragraphs.has(key) && !standsByRight(reading, document);
    return [
      ...(untouched ? [untouchedLine(reading)] : []),
      ...staleYears(reading, origin.year, untouched),
      ...(untouched ? meetingsIn(reading) : []),
    ].toSorted((left, right) => left.start - right.start || right.end - left.end);
  });
}

function untouchedLine({ line }: LineReading): Leftover {
  return {
    kind: 'untouched',
    line: line.line,
    start: 0,
    end: line.text.length,
    text: line.text.trim().slice(0, 40),
    why: '这一段与上年完全相同（不计数字）。',
  };
}

/**
 * The year before is stale unless something is compared with it; in a paragraph that nobody has touched, and where
 * plans are announced, this year is what was next year.
 */
function staleYears({ line, text, enclosure }: LineReading, year: number, untouched: boolean): Leftover[] {
  return [...text.matchAll(yearWord)].flatMap((match): Leftover[] => {
    const { index } = match;
    const [all = '', digits = '', word = ''] = match;
    if (enclosure.title[index] || enclosure.quoted[index] || text[index - 1] === '〔') return [];
    if (compared.test(text.slice(Math.max(0, index - 4), index))) return [];
    const stated = Number(digits);
    const base = { kind: 'year', line: line.line, start: index, end: index + all.length, text: all } as const;
    if (stated === year - 1) {
      const dated = /^\d{1,2}月/.test(text.slice(index + all.length));
      return dated
        ? [{ ...base, why: `这是上年（${stated}年）的日期，请核对是否已经不是本年度的事。` }]
        : [{ ...base, to: `{year}${word}`, why: `报告的是${year}年，这里仍写${stated}年。` }];
    }
    if (stated === year && (untouched || (line.heading && plans.test(text))))
      return [{ ...base, to: `{nextYear}${word}`, why: `上年文本里的${stated}年是“下一年”，本年应为${year + 1}年。` }];
    return [];
  });
}

function meetingsIn({ line, text, enclosure }: LineReading): Leftover[] {
  const taken = new Uint8Array(text.length);
  return meetings.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Leftover[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken[start] || taken[end - 1] || enclosure.title[start]) return [];
      taken.fill(1, start, end);
      return [
        {
          kind: 'meeting',
          line: line.line,
          start,
          end,
          text: line.text.slice(start, end),
          why: `“${line.text.slice(start, end)}”是上年文本写的会议，请核对本年度应写哪一次。`,
        },
      ];
    }),
  );
}
