import { onDatabase, ownDatabase } from '../on-database.ts';
import { ProofRefused, type Proof, type ProofResult } from '../proof.ts';
import { databaseOption, databasesOf, dialectWord, seedOption } from '../shared-options.ts';
import { wordCounts } from '../load/ledger.ts';
import { loadWords } from '../load/next-write.ts';
import { proveSoak, type SoakPhase, type Waits } from './prove-soak.ts';

export const soakProof: Proof = {
  summary: 'Writes and reads for a long time: what the server holds and takes at the start and at the end.',
  options: {
    minutes: { value: 'N', default: '30', summary: 'how long, for each database' },
    database: { ...databaseOption, default: 'mysql' },
    seed: seedOption(),
  },
  async run(input) {
    const minutes = input.whole('minutes');
    if (minutes > 1440) throw new ProofRefused('--minutes takes 1440 at most');
    const results: ProofResult[] = [];
    for (const dialect of databasesOf(input)) {
      input.say(`on ${dialect}`);
      const found = await onDatabase(dialect, (server) =>
        proveSoak({ seed: input.text('seed'), seconds: minutes * 60, url: ownDatabase(server), say: input.say }),
      );
      const row = (what: string, { writes, reads, megabytes, handles }: SoakPhase): string[] => [
        what,
        ...wordWaits(writes),
        ...wordWaits(reads),
        `${megabytes.toFixed(0)} MB`,
        String(handles),
      ];
      results.push({
        key: `soak ${dialect}`,
        title: `${minutes === 1 ? 'A minute' : `${minutes} minutes`} of load, on ${dialectWord(dialect)}`,
        lines: [
          `Four callers that write without pause, and a visitor who reads pages: ${loadWords}. ${found.acknowledged} writes acknowledged, refused in words: ${wordCounts(found.refused)}; ${found.reads} pages.`,
          'The second tenth of the time beside the last; the first is warming up. Memory is what the process holds of the machine (RSS), handles its open files and sockets.',
          'Afterwards every acknowledged write is there once, and `linfa verify` and the audit find nothing.',
        ],
        table: [
          ['when', 'writes', 'p50', 'p99', 'pages', 'p50', 'p99', 'memory', 'handles'],
          row('start', found.start),
          row('end', found.end),
        ],
        problems: found.problems,
      });
    }
    return results;
  },
};

function wordWaits({ count, p50, p99 }: Waits): string[] {
  return [String(count), `${p50.toFixed(0)} ms`, `${p99.toFixed(0)} ms`];
}
