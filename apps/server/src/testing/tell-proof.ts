import { appendFileSync } from 'node:fs';

/** What a test measured besides passing, for `npm run prove`, which names the file; said to nobody otherwise. */
export function tellProof(what: string, figures: Readonly<Record<string, number>>): void {
  const file = process.env['LINFA_PROOF_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ what, ...figures })}\n`);
}

/** How many rounds the race test runs; LINFA_RACE_ROUNDS for more. */
export const raceRounds = Number(process.env['LINFA_RACE_ROUNDS'] ?? 1);
