import type { TextDocument, TextLine } from '../text-document.ts';
import { fold } from './fold.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { enclosuresOf, sentencesOf, type Enclosure, type Span } from './spans.ts';

/** A line prepared once for all rules. Every position is one of the line as it was written. */
export interface LineReading {
  readonly line: TextLine;
  /** The text in half-width marks; as long as the original. */
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly quantities: readonly Quantity[];
  readonly enclosure: Enclosure;
  /** A row of a table: cells parted by tabs. */
  readonly isRow: boolean;
}

const readings = new WeakMap<TextDocument, readonly LineReading[]>();

/** Prepares a document for the rules; the same document is prepared once. */
export function readLines(document: TextDocument): readonly LineReading[] {
  const known = readings.get(document);
  if (known) return known;
  const prepared = document.lines.map(prepare);
  readings.set(document, prepared);
  return prepared;
}

function prepare(line: TextLine): LineReading {
  const text = fold(line.text);
  return {
    line,
    text,
    sentences: sentencesOf(text),
    quantities: findQuantities(text, line.text),
    enclosure: enclosuresOf(text),
    isRow: text.includes('\t'),
  };
}

/** The quantities of each sentence of a line, in one pass. */
export function sentencesWithQuantities(
  reading: LineReading,
): { readonly span: Span; readonly quantities: readonly Quantity[] }[] {
  let next = 0;
  return reading.sentences.map((span) => {
    const first = next;
    while (next < reading.quantities.length && (reading.quantities[next] as Quantity).start < span.end) next += 1;
    return { span, quantities: reading.quantities.slice(first, next) };
  });
}

/** The title, else the first lines up to the first numbered heading: where a report says what it is. */
export function openingOf(document: TextDocument): readonly LineReading[] {
  const lines = readLines(document);
  const first = lines.findIndex((reading) => reading.line.heading?.level === 1);
  return lines.slice(0, first < 0 ? 8 : Math.min(first, 12));
}
