import { ProofRefused, type ProofInput, type ProofOption } from './proof.ts';
import type { Dialect } from '../database/open-database.ts';

export const databaseOption: ProofOption = {
  value: 'sqlite|mysql|both',
  default: 'both',
  summary: 'on which database; MySQL is a private one, or what LINFA_BENCH_MYSQL_URL names',
};

/** What is asked and when things happen follow from it. */
export function seedOption(): ProofOption {
  return { value: 'TEXT', default: String(Date.now()), summary: 'what is asked, and when, follows from it' };
}

export function roundsOption(rounds: number, summary: string): ProofOption {
  return { value: 'N', default: String(rounds), summary };
}

/** @throws ProofRefused */
export function databasesOf({ text }: ProofInput): readonly Dialect[] {
  const asked = text('database');
  if (asked === 'both') return ['sqlite', 'mysql'];
  if (asked === 'sqlite' || asked === 'mysql') return [asked];
  throw new ProofRefused(`--database takes sqlite, mysql or both`);
}

export function dialectWord(dialect: Dialect): string {
  return dialect === 'mysql' ? 'MySQL' : 'SQLite';
}
