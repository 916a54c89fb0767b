import type { RecordSetName } from '@linfa/figures';

/**
 * A statement written by hand for the same numbers as the tally's. Each column is called after the figure that it
 * answers; `#1` is the figure's second number. `:from`, `:to`, `:before`, `:place` and `:end` are filled in by position.
 */
export interface ControlStatement {
  readonly set: RecordSetName;
  readonly text: string;
}

/** The days and the range of places that a hand-written statement is about. */
export interface ControlRange {
  readonly year: number;
  readonly place: string;
}

/** Names become positions, as a person would pass them to the driver. */
export function fillIn({ text }: ControlStatement, { year, place }: ControlRange): { text: string; values: string[] } {
  const known: Readonly<Record<string, string>> = {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    before: `${year - 1}-01-01`,
    place,
    end: `${place}~`,
  };
  const values: string[] = [];
  const positioned = text.replace(/:(from|to|before|place|end)\b/g, (_, name: string) => {
    values.push(known[name] as string);
    return '?';
  });
  return { text: positioned, values };
}
