import { onDatabase, ownDatabase } from '../on-database.ts';
import { ProofRefused, type Proof, type ProofResult } from '../proof.ts';
import { databaseOption, databasesOf, dialectWord, seedOption } from '../shared-options.ts';
import { proveRestore } from './prove-restore.ts';

export const restoreProof: Proof = {
  summary: 'Backs a server up while it is written to, restores elsewhere, and compares rows, audit and reports.',
  options: {
    database: databaseOption,
    seconds: { value: 'N', default: '5', summary: 'how long it is written to before the backup, and after it' },
    seed: seedOption(),
  },
  async run(input) {
    const results: ProofResult[] = [];
    const loadMs = input.whole('seconds') * 1000;
    if (loadMs > 600_000) throw new ProofRefused('--seconds takes 600 at most');
    for (const dialect of databasesOf(input)) {
      input.say(`on ${dialect}`);
      const found = await onDatabase(dialect, (server) =>
        proveRestore({
          seed: input.text('seed'),
          loadMs,
          urls: [ownDatabase(server), ownDatabase(server)],
          say: input.say,
        }),
      );
      const { before, meanwhile, after } = found.acknowledged;
      results.push({
        key: `restore ${dialect}`,
        title: `Backed up under load and restored elsewhere, on ${dialectWord(dialect)}`,
        lines: [
          `\`linfa backup\` beside a server that went on writing (${before} bookings acknowledged before it, ${meanwhile} other writes and bookings meanwhile, ${after} bookings after it), then \`linfa restore\` into an empty place.`,
          `${found.tables} tables, ${found.rows} rows: the same number in each; ${found.seals} seals of the audit: the same head.`,
          `Every booking from before the backup is there, none from after it; \`linfa verify\` and \`linfa audit verify\` find nothing.`,
          `${found.reports} reports: the same Word file to the byte, signed and drafted, from the original and from what was restored.`,
        ],
        problems: found.problems,
      });
    }
    return results;
  },
};
