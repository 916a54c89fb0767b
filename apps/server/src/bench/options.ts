import { parseArgs } from 'node:util';
import type { PlanName } from './fill/plan.ts';

export interface BenchOptions {
  readonly plan: PlanName;
  /** Rows in all; the plan's own number unless given. */
  readonly rows: number | undefined;
  readonly rounds: number;
  readonly xlsxRows: number;
  /** Stop when the database is filled. */
  readonly fillOnly: boolean;
  /** Leave the databases on a server that was given, or in the folder of a private one that goes on. */
  readonly keep: boolean;
  /** Write docs/bench.md, or the nation's section of docs/proof.md. */
  readonly write: boolean;
}

/**
 * Of the bookings unless told otherwise. What a flush to the disk takes differs so much from one second to the next that
 * single rounds lie a factor of two apart.
 */
export const bookingRounds = 25;

export const benchHelp = `npm run bench [-- options]
npm run bench -- report [options]
npm run bench -- bookings [--rounds N] [--write]

Fills MySQL with synthetic records and measures what a report costs, side by side with what it is held against.
The server is a private one in a temporary folder, or the one that LINFA_BENCH_MYSQL_URL names.

  --nation       35 million rows instead of 2.5 million, 16 GB on the disk; goes on after being stopped: a private server has
                 its folder (linfa-bench-nation) in /var/tmp, or where TMPDIR says, until it was measured
  --rows N       so many rows, over fewer streets
  --rounds N     rounds of each measurement at the least (7)
  --xlsx-rows N  rows of the spreadsheet (100000)
  --fill-only    fill the database and stop; implies --keep
  --keep         leave the databases on the server that was given, or in the folder of --nation
  --write        write docs/bench.md; with --nation, its section of docs/proof.md

Without a word: all of it in one table, with opening a figure, starting the server and what the pages weigh; --write puts
it into docs/proof.md.

bookings: books 1,000 slots over 50 connections, each commit flushed, by turns through our server and through a handler
without our layers that sends the identical statements; ${bookingRounds} rounds unless told otherwise, at most three minutes.
--write writes docs/bench-bookings.md.
`;

/** @returns the options of `bookings`, or a sentence saying what is wrong with the arguments */
export function readBookingsOptions(
  args: readonly string[],
): { readonly rounds: number; readonly write: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: String(bookingRounds) },
        write: { type: 'boolean', default: false },
      },
    });
    if (positionals.length !== 1) return 'bookings takes nothing but its options';
    return { rounds: wholeNumber('--rounds', values.rounds, 1), write: values.write };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @returns the options, or a sentence saying what is wrong with the arguments */
export function readOptions(args: readonly string[]): BenchOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        nation: { type: 'boolean', default: false },
        rows: { type: 'string' },
        rounds: { type: 'string', default: '7' },
        'xlsx-rows': { type: 'string', default: '100000' },
        'fill-only': { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    });
    if (positionals.length !== 1 || positionals[0] !== 'report')
      return 'the bench knows two things to measure: report and bookings';
    return {
      plan: values.nation ? 'nation' : 'report',
      rows: values.rows === undefined ? undefined : wholeNumber('--rows', values.rows, 1_000),
      rounds: wholeNumber('--rounds', values.rounds, 1),
      xlsxRows: wholeNumber('--xlsx-rows', values['xlsx-rows'], 1),
      fillOnly: values['fill-only'],
      keep: values.keep || values['fill-only'],
      write: values.write,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`${option} takes a whole number from ${least} on`);
  return number;
}
