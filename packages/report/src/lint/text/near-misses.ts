import type { FixedExpression } from '../rule.ts';
import { fold } from './fold.ts';
import { looksAlike } from './look-alikes.ts';

export interface NearMiss {
  readonly start: number;
  readonly end: number;
  readonly phrase: FixedExpression;
}

interface Part {
  readonly phrase: FixedExpression;
  readonly text: string;
  readonly half: string;
  /** Where in the phrase this half begins. */
  readonly offset: number;
}

export interface PhraseIndex {
  /** Halves of the phrases by their first character. */
  readonly halves: ReadonlyMap<string, readonly Part[]>;
  /** Phrases and allowed look-alikes by their first character: text inside one of them is right. */
  readonly right: ReadonlyMap<string, readonly string[]>;
}

/** From this length on a phrase is long enough that any single slip inside it is one; shorter ones need look-alikes. */
const shortest = 5;
const shortestCutOff = 7;
const freeCharacters = /[、,;:。“”‘’()《》\s的和与及了—\-·\d]/;

/** Halves of each phrase: whatever differs from it by one edit still contains one half unchanged. */
export function indexPhrases(expressions: readonly FixedExpression[]): PhraseIndex {
  const halves = new Map<string, Part[]>();
  const right = new Map<string, string[]>();
  for (const phrase of expressions) {
    const text = fold(phrase.text);
    const middle = Math.ceil(text.length / 2);
    for (const [from, to] of [
      [0, middle],
      [middle, text.length],
    ] as const)
      put(halves, text[from] ?? '', { phrase, text, half: text.slice(from, to), offset: from });
    for (const fine of [text, ...(phrase.allow ?? []).map(fold)]) put(right, fine[0] ?? '', fine);
  }
  return { halves, right };
}

function put<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The near-misses of a line, longest phrase first where they overlap. Linear in the line's length. */
export function nearMisses(line: string, { halves, right }: PhraseIndex): NearMiss[] {
  const found: NearMiss[] = [];
  for (let at = 0; at < line.length; at += 1)
    for (const part of halves.get(line[at] as string) ?? [])
      if (line.startsWith(part.half, at)) found.push(...matchAround(line, at, part));
  if (found.length === 0) return [];
  const isRight = rightStretches(line, right);
  const misses = found
    .filter(({ start, end }) => !isRight(start, end))
    .toSorted((left, other) => other.phrase.text.length - left.phrase.text.length || left.start - other.start);
  const taken = new Uint8Array(line.length + 1);
  return misses
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .toSorted((left, other) => left.start - other.start);
}

/** The stretches around a matching half, one shorter, as long, and one longer than the phrase, that are one slip away. */
function matchAround(line: string, at: number, { phrase, text, offset }: Part): NearMiss[] {
  const stretches =
    offset === 0
      ? [0, -1, 1].map((by) => [at, at + text.length + by] as const)
      : [0, -1, 1].map((by) => [at - offset - by, at + text.length - offset] as const);
  for (const [start, end] of stretches) {
    if (start < 0 || end > line.length) continue;
    const written = line.slice(start, end);
    if (written === text) return [];
  }
  for (const [start, end] of stretches) {
    if (start < 0 || end > line.length) continue;
    if (isSlip(line.slice(start, end), text)) return [{ start, end, phrase }];
  }
  return [];
}

/** One character wrong, missing or too many, in a way that people slip: see the comments inside. */
function isSlip(written: string, text: string): boolean {
  let head = 0;
  while (head < written.length && head < text.length && written[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < written.length - head && tail < text.length - head && written.at(-1 - tail) === text.at(-1 - tail))
    tail += 1;
  const wrong = written.slice(head, written.length - tail);
  const wanted = text.slice(head, text.length - tail);
  if (wrong.length > 1 || wanted.length > 1 || wrong === wanted) return false;
  // marks, 的 and 和 come and go without anything being wrong
  if ((wrong === '' || freeCharacters.test(wrong)) && (wanted === '' || freeCharacters.test(wanted))) return false;
  if (wrong !== '' && (freeCharacters.test(wrong) || !/[一-龥]/.test(wrong))) return false;
  if (wrong !== '' && wanted !== '' && looksAlike(wrong, wanted)) return true;
  if (text.length < shortest) return false;
  const atEdge = head === 0 || tail === 0;
  if (!atEdge) return true;
  // at the edge another word may simply follow or come before; a long phrase that stops one short is cut off
  return wrong === '' && text.length >= shortestCutOff;
}

/** Is a stretch inside a phrase that is right as it stands? */
function rightStretches(line: string, right: PhraseIndex['right']): (start: number, end: number) => boolean {
  const until = new Int32Array(line.length + 1);
  for (let at = 0; at < line.length; at += 1)
    for (const text of right.get(line[at] as string) ?? [])
      if (line.startsWith(text, at)) until[at] = Math.max(until[at] as number, at + text.length);
  let reach = 0;
  for (let at = 0; at <= line.length; at += 1) {
    reach = Math.max(reach, until[at] as number);
    until[at] = reach;
  }
  return (start, end) => (until[start] as number) >= end;
}

/** Whether two texts differ by exactly one character put in, left out or exchanged. */
export function differsByOne(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail += 1;
  return left.length - head - tail <= 1 && right.length - head - tail <= 1;
}
