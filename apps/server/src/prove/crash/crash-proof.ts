import { onDatabase, ownDatabase } from '../on-database.ts';
import type { Proof, ProofResult } from '../proof.ts';
import { databaseOption, databasesOf, dialectWord, roundsOption, seedOption } from '../shared-options.ts';
import { proveCrash } from './prove-crash.ts';

export const crashProof: Proof = {
  summary:
    'Kills a server at random moments while it is written to, starts it again, and compares what was acknowledged with what is there.',
  options: {
    rounds: roundsOption(50, 'how often it is killed'),
    database: databaseOption,
    seed: seedOption(),
  },
  async run(input) {
    const rounds = input.whole('rounds');
    const [seed, results] = [input.text('seed'), [] as ProofResult[]];
    for (const dialect of databasesOf(input)) {
      input.say(`on ${dialect}, seed ${seed}`);
      const { problems, acknowledged, cutOff } = await onDatabase(dialect, (server) =>
        proveCrash({ rounds, seed, url: ownDatabase(server), say: input.say }),
      );
      results.push({
        key: `crash ${dialect}`,
        title: `The server killed under load, on ${dialectWord(dialect)}`,
        lines: [
          `${rounds} × \`kill -9\` of the server under a mixed load of bookings, cancellations, consultations and sign-ups (seed ${seed}).`,
          `${acknowledged} writes acknowledged; ${cutOff} cut off and settled by asking again with the same key.`,
          `Lost, doubled, or breaking an invariant of \`linfa verify\` or of the audit's chain: ${problems.length}.`,
        ],
        problems,
      });
    }
    return results;
  },
};
