import { onDatabase, ownDatabase } from '../on-database.ts';
import { startNodes } from '../cluster/nodes.ts';
import { ProofRefused, type Proof, type ProofInput, type ProofResult } from '../proof.ts';
import { databaseOption, databasesOf, dialectWord, roundsOption, seedOption } from '../shared-options.ts';
import { wordCounts } from '../load/ledger.ts';
import { loadWords } from '../load/next-write.ts';
import { proveCrash, type CrashProof } from './prove-crash.ts';

export const crashProof: Proof = {
  summary:
    'Kills a server, or MySQL beneath it, at random moments while it is written to, starts it again, and compares what was acknowledged with what is there.',
  options: {
    rounds: roundsOption(50, 'how often it is killed'),
    database: databaseOption,
    kill: {
      value: 'server|mysql|both',
      default: 'both',
      summary: 'what is killed; on SQLite there is only the server',
    },
    seed: seedOption(),
  },
  async run(input) {
    const [rounds, seed, results] = [input.whole('rounds'), input.text('seed'), [] as ProofResult[]];
    const killed = killedOf(input);
    for (const dialect of databasesOf(input)) {
      if (!killed.includes('server')) continue;
      input.say(`the server, on ${dialect}, seed ${seed}`);
      const proved = await onDatabase(dialect, (server) =>
        proveCrash({ rounds, seed, url: ownDatabase(server), say: input.say }),
      );
      const title = `The server killed under load, on ${dialectWord(dialect)}`;
      results.push({ key: `crash ${dialect}`, title, ...said(proved, 'the server', rounds, seed) });
    }
    if (killed.includes('mysql') && databasesOf(input).includes('mysql')) {
      input.say(`MySQL, seed ${seed}`);
      const nodes = await startNodes(1, { grouped: false });
      try {
        const proved = await proveCrash({
          rounds,
          seed,
          url: ownDatabase(nodes.urls[0]),
          mysql: nodes,
          say: input.say,
        });
        const title = 'MySQL killed under load';
        results.push({ key: 'crash of mysql', title, ...said(proved, 'MySQL, the server going on', rounds, seed) });
      } finally {
        await nodes.stop();
      }
    }
    return results;
  },
};

/** @throws ProofRefused */
function killedOf({ text }: ProofInput): readonly string[] {
  const asked = text('kill');
  if (asked === 'both') return ['server', 'mysql'];
  if (asked === 'server' || asked === 'mysql') return [asked];
  throw new ProofRefused('--kill takes server, mysql or both');
}

function said({ problems, acknowledged, refused, cutOff }: CrashProof, what: string, rounds: number, seed: string) {
  return {
    lines: [
      `${rounds} × \`kill -9\` of ${what}, under a mixed load of ${loadWords} (seed ${seed}).`,
      `${acknowledged} writes acknowledged; ${cutOff} cut off and settled by asking again with the same key. Refused in words: ${wordCounts(refused)}.`,
      `Lost, doubled, or breaking an invariant of \`linfa verify\` or of the audit's chain: ${problems.length}.`,
    ],
    problems,
  };
}
