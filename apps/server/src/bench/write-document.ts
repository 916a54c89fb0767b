import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BenchResult } from './run-bench.ts';
import { writeTable } from './write-table.ts';

const file = resolve(import.meta.dirname, '../../../../docs/bench.md');

/** Writes docs/bench.md. */
export function writeDocument(command: string, day: string, { measurements, machine, fill }: BenchResult): void {
  const text = `# What a report costs

\`${command}\`, ${day}, on ${machine}. ${fill}

${writeTable(measurements)}

How it is measured:

- Medians of seven rounds or more (three for the spreadsheet), after one that warms up, of quick things after a second of them; both sides take turns in one process, so that what else the machine does falls on both, and the ratio is the median of the rounds' own. The load beside the machine says how busy it was.
- The records are made by a seeded generator: two years, in the order of time, spread over streets with their communities, districts, cities and provinces. Every run has the same rows.
- SQL by hand is what somebody who knows MySQL and this schema would write: one statement a table, conditional aggregates, date literals (\`apps/server/src/bench/control\`). It must give the very same numbers as the tally, or the bench fails.
- “With what each rests on” is all that a report asks: beside each figure how many records it was counted from and whether any of them is not a real one. The same statements carry it; no hand-written statement does as much, so it has no goal.
- The street has the same records in the small and in the large database, and its report is the same to the letter.
- A district of the 2.5 million has some 900 records, so that each of the twelve scans takes half a millisecond: what the ratio shows there is one statement, made and sent at once, beside twelve that are sent one after the other, not the reading of rows.
- Everything fits into the server's memory, as it should on a real one. Rows carry no encrypted texts; wider rows make the scans longer on both sides alike.
- Spreadsheets are written in processes of their own; memory is the peak above what the process used before it began.

\`npm run bench -- report --nation\` does the same over 35 million records, on a private server or one named in \`LINFA_BENCH_MYSQL_URL\`; it goes on after being stopped or killed. \`npm run bench -- --help\` lists the rest.
`;
  writeFileSync(file, text);
}
