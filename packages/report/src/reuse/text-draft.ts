import type { ReportKind } from '../document.ts';
import { readLines } from '../lint/text/reading.ts';
import type { TextDocument } from '../lint/text-document.ts';
import type { Outline } from '../outline/outline.ts';
import { draftBlocks, type Draft, type Segment } from './draft-blocks.ts';
import { findLeftovers, type Leftover } from './leftovers.ts';
import type { FigureMatch } from './match-figures.ts';
import { paragraphKeys } from './paragraph-key.ts';
import { plainBlock } from './plain-block.ts';
import { suggestItem, type SuggestedItem } from './suggest-item.ts';
import { typedNumbers, type TypedNumber } from './typed-numbers.ts';

/** A stretch of a draft's text: of a block's whole text, or of one cell of its table. */
export interface Spot {
  readonly block: number;
  readonly cell?: readonly [number, number];
  readonly start: number;
  readonly end: number;
}

export interface DraftNumber {
  readonly spot: Spot;
  readonly printed: string;
  readonly value: number;
  readonly unit: string;
  readonly sentence: string;
  /** Figures that it may be, the likeliest first. */
  readonly matches: readonly FigureMatch[];
  /** What another office would be asked for, when no figure is it. */
  readonly item: SuggestedItem;
}

export interface DraftLeftover extends Omit<Leftover, 'line' | 'start' | 'end'> {
  readonly spot: Spot;
}

/** What became of a text: its prose as an outline, and everything in it that somebody has to decide. */
export interface TextDraft {
  readonly outline: Outline;
  readonly numbers: readonly DraftNumber[];
  readonly leftovers: readonly DraftLeftover[];
  /** Keys of the paragraphs that it begins with. */
  readonly paragraphs: readonly string[];
}

export interface DraftContext {
  readonly kind: ReportKind;
  /** The year to be reported on; the text is the report of the year before. */
  readonly year: number;
  readonly unitName: string;
  readonly match: (typed: TypedNumber) => readonly FigureMatch[];
}

/**
 * Makes a draft of anybody's report of last year: its prose is kept as it stands, its numbers are recognised, and what
 * is likely to be stale is listed. Nothing is put in place of anything: that is for `applyChoices`.
 */
export function textDraft(given: TextDocument, { kind, year, unitName, match }: DraftContext): TextDraft {
  const document = cleaned(given);
  const draft = draftBlocks(document);
  const spots = spotFinder(draft.segments);
  const paragraphs = paragraphKeys(document);
  const numbers = readLines(document).flatMap((reading) =>
    typedNumbers(reading).flatMap((typed): DraftNumber[] => {
      const spot = spots(reading.line.line, typed.start, typed.end);
      const matches = match(typed);
      // 一次 and 三项 are words more often than numbers: only what is surely a figure is taken for one.
      if (!spot || (typed.chinese && !matches.some((one) => one.sure === 'sure' || one.sure === 'likely'))) return [];
      const { printed, value, unit, sentence } = typed;
      return [{ spot, printed, value, unit, sentence, matches, item: suggestItem(typed) }];
    }),
  );
  const leftovers = findLeftovers(document, { year, paragraphs: new Set(paragraphs) }).flatMap(
    ({ line, start, end, ...leftover }): DraftLeftover[] => {
      const spot = spots(line, start, end);
      return spot ? [{ ...leftover, spot }] : [];
    },
  );
  return { outline: outlineOf(draft, { kind, year, unitName }), numbers, leftovers, paragraphs };
}

function outlineOf(draft: Draft, { kind, year, unitName }: Pick<DraftContext, 'kind' | 'year' | 'unitName'>): Outline {
  const { title = `${unitName}${year - 1}年度报告`, documentNumber, addressee, signer, attachments, blocks } = draft;
  const isUmbrella = blocks.some((block) => 'heading' in block && block.heading === 2);
  return {
    id: 'from-text',
    name: `沿用${year - 1}年文本`,
    kind,
    skeleton: addressee === undefined ? (isUmbrella ? 'umbrella' : 'flat') : 'letter',
    levels: [],
    title: title
      .replaceAll(unitName, '{unit}')
      .replaceAll(String(year - 1), '{year}')
      .slice(0, 200),
    ...(addressee !== undefined && { addressee }),
    ...(documentNumber !== undefined && {
      documentNumber: documentNumber.replace(/〔20\d\d〕\d+号/, `〔${year + 1}〕　号`),
    }),
    figures: [],
    blocks: blocks.map(plainBlock),
    signature: { sealed: true, ...(signer !== undefined && { signer }) },
    ...(attachments.length > 0 && { attachments: attachments.slice(0, 50).map((one) => one.slice(0, 200)) }),
  };
}

/** No braces, which would be marks, and no characters that cannot be seen. */
function cleaned(document: TextDocument): TextDocument {
  const clean = (text: string): string =>
    text
      .replaceAll('{', '｛')
      .replaceAll('}', '｝')
      // oxlint-disable-next-line no-control-regex -- these are the characters that no outline takes
      .replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g, ' ');
  return {
    ...document,
    lines: document.lines.map((line) => ({
      ...line,
      text: clean(line.text),
      ...(line.heading && { heading: { ...line.heading, title: clean(line.heading.title) } }),
    })),
  };
}

/** Where a stretch of a line stands in the draft; nothing when it is in what was taken apart or reaches over an end. */
function spotFinder(segments: readonly Segment[]): (line: number, start: number, end: number) => Spot | undefined {
  const byLine = Map.groupBy(segments, (one) => one.line);
  return (line, start, end) => {
    const inside = byLine.get(line)?.find((one) => start < one.to && end > one.from);
    if (!inside) return undefined;
    const { block, cell, from, to } = inside;
    return {
      block,
      ...(cell && { cell }),
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
    };
  };
}
