/** A stretch of a line, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What runs on for longer is no sentence; cutting it keeps every rule linear in the length of the text. */
const longestSentence = 1500;

/** Sentences of a line: they end at 。！？, which belong to them. Together they cover the whole line. */
export function sentencesOf(text: string): Span[] {
  return cut(text, '。!?！？').flatMap(({ start, end }) => {
    const spans: Span[] = [];
    for (let from = start; from < end; from += longestSentence)
      spans.push({ start: from, end: Math.min(end, from + longestSentence) });
    return spans;
  });
}

/** Clauses of a stretch: they end at commas, semicolons and colons as well. `text` is folded. */
export function clausesOf(text: string, within: Span): Span[] {
  return cut(text.slice(within.start, within.end), '。!?,;:').map(({ start, end }) => ({
    start: start + within.start,
    end: end + within.start,
  }));
}

function cut(text: string, stops: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!stops.includes(text[at] as string)) continue;
    spans.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const pairs: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '「': '」',
  '(': ')',
  '[': ']',
  '〔': '〕',
  '【': '】',
};

/** For each position of a line: does it stand inside a quoted title, inside quotation marks, or inside brackets? */
export interface Enclosure {
  readonly title: Uint8Array;
  readonly quoted: Uint8Array;
  readonly bracketed: Uint8Array;
}

/** Marks are paired by kind; one that never closes, or closes only after 200 characters, encloses nothing. */
export function enclosuresOf(text: string): Enclosure {
  const enclosure: Enclosure = {
    title: new Uint8Array(text.length),
    quoted: new Uint8Array(text.length),
    bracketed: new Uint8Array(text.length),
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] as string;
    const closing = pairs[mark];
    if (closing === undefined) continue;
    const close = text.slice(at, at + 200).indexOf(closing);
    if (close < 0) continue;
    const kind =
      mark === '《' || mark === '〈'
        ? enclosure.title
        : mark === '“' || mark === '「'
          ? enclosure.quoted
          : enclosure.bracketed;
    kind.fill(1, at, at + close + 1);
  }
  return enclosure;
}
