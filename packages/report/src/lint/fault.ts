import type { Fault } from './rule.ts';
import type { LineReading } from './text/reading.ts';
import type { Span } from './text/spans.ts';

/** A fault at a stretch of a line. */
export function faultAt(reading: LineReading, span: Span, why: string, fix: string): Fault {
  return { line: reading.line.line, start: span.start, end: span.end, why, fix };
}

/** A fault of the whole document: line 0. */
export function faultOfDocument(why: string, fix: string): Fault {
  return { line: 0, start: 0, end: 0, why, fix };
}
