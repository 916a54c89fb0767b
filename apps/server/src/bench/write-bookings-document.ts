import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Measurement } from './measure/measurement.ts';
import { writeTable } from './write-table.ts';

const file = resolve(import.meta.dirname, '../../../../docs/bench-bookings.md');

/** Writes docs/bench-bookings.md. */
export function writeBookingsDocument(
  command: string,
  day: string,
  { measurements, machine }: { readonly measurements: readonly Measurement[]; readonly machine: string },
): void {
  const text = `# What a booking costs

\`${command}\`, ${day}, on ${machine}.

${writeTable(measurements)}

How it is measured:

- 1,000 residents who are signed in book a free time each over 50 connections, with each commit flushed to the disk. Rounds go by turns, with fresh residents and times, after one that warms up.
- The control is what somebody would write without any of our layers: \`mysql2\` and \`node:http\`, the identical statements with the identical values (session, key, place, person, limit, booking, audit, notices, kept answer), taken down from our own log. It checks no input, encrypts nothing and answers with a ready-made text.
- “Alone” is the update of the place and the insert of the booking in one transaction, without asking who it is.
- Each side is one process of one thread. The machine's two cores also carry MySQL and whoever sends the requests, so that a side that thinks longer also waits longer for them.
`;
  writeFileSync(file, text);
}
