import { ProofRefused, type Proof } from '../proof.ts';
import { seedOption } from '../shared-options.ts';
import { wordCounts } from '../load/ledger.ts';
import { loadWords } from '../load/next-write.ts';
import { proveCluster } from './prove-cluster.ts';

export const clusterProof: Proof = {
  summary: 'Three nodes of MySQL Group Replication, two servers, writes through both, a node killed and back.',
  options: {
    seconds: {
      value: 'N',
      default: '30',
      summary: 'of writes before a node is killed, while it is gone, and after it is back',
    },
    seed: seedOption(),
  },
  async run(input) {
    const seconds = input.whole('seconds');
    if (seconds > 600) throw new ProofRefused('--seconds takes 600 at most');
    const seed = input.text('seed');
    const found = await proveCluster({ seed, stepMs: seconds * 1000, say: input.say });
    return [
      {
        key: 'cluster',
        title: 'A node of three killed and back',
        lines: [
          `Three members of MySQL Group Replication that all take writes, on loopback, each commit flushed; two Linfa servers with a router before each that prefers a member of its own; a mixed load through both of ${loadWords} (seed ${seed}).`,
          `The second server's member got \`kill -9\` after ${seconds} s of load, was started again ${seconds} s later, fetched what it had missed and took part for ${seconds} s more.`,
          `${found.acknowledged} writes acknowledged; lost, doubled, oversold, or breaking an invariant of \`linfa verify\` or of the audit's chain: ${found.problems.length}.`,
          `The longest time without any answer: ${(found.longestGapMs / 1000).toFixed(1)} s; the longest that one caller waited: ${(found.longestWaitMs / 1000).toFixed(1)} s.`,
          `What residents saw besides answers, each asked again with its key: ${wordCounts(found.errors)}. Refused in words: ${wordCounts(found.refused)}.`,
          `Afterwards every member by itself has the same ${found.rows} rows, and gives the same ${found.reports} reports, signed and drafted, to the byte.`,
        ],
        problems: found.problems,
      },
    ];
  },
};
