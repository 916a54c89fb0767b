/** Words of the report itself that a mark may name. */
const reportWords = ['year', 'nextYear', 'unit', 'level', 'period'] as const;
export type ReportWord = (typeof reportWords)[number];

/** A stretch of an outline's text. */
export type Mark =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'word'; readonly word: ReportWord }
  | { readonly type: 'cutOff'; readonly key: string }
  /** One key: the figure alone; several: put together with 均为 or 分别为. */
  | { readonly type: 'figures'; readonly keys: readonly string[] };

const pattern = /\{([^{}]*)\}/g;

/** Splits a text into its marks. @returns a sentence saying what is wrong when a brace stands alone or a mark is empty */
export function splitMarks(text: string): readonly Mark[] | string {
  const marks: Mark[] = [];
  let end = 0;
  const plain = (until: number): void => {
    if (until > end) marks.push({ type: 'text', text: text.slice(end, until) });
  };
  for (const match of text.matchAll(pattern)) {
    plain(match.index);
    end = match.index + match[0].length;
    const mark = readMark((match[1] as string).trim());
    if (!mark) return `“${match[0]}”不是有效的标记`;
    marks.push(mark);
  }
  plain(text.length);
  const stray = marks.some((mark) => mark.type === 'text' && /[{}]/.test(mark.text));
  return stray ? '花括号没有成对' : marks;
}

function readMark(inside: string): Mark | undefined {
  const word = reportWords.find((one) => one === inside);
  if (word) return { type: 'word', word };
  const cutOff = /^cutOff\s+(\S+)$/.exec(inside);
  if (cutOff) return { type: 'cutOff', key: cutOff[1] as string };
  const keys = inside.split(',').map((key) => key.trim());
  return keys.every(isKey) ? { type: 'figures', keys } : undefined;
}

/** Whether a mark can name it: no braces, commas or spaces, and none of the report's own words. */
export function isKey(text: string): boolean {
  return /^[^\s{},]+$/.test(text) && !reportWords.some((word) => word === text) && text !== 'cutOff';
}

/** The bindings that a list of marks names. */
export function keysOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.type === 'figures' ? mark.keys : mark.type === 'cutOff' ? [mark.key] : []));
}
