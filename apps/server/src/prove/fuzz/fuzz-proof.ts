import type { Proof } from '../proof.ts';
import { runSuite } from '../run-suite.ts';
import { databaseOption, databasesOf, dialectWord } from '../shared-options.ts';

export const fuzzProof: Proof = {
  summary: 'Requests generated from the contract, as each role: answers as declared, refusals in words, nothing else.',
  options: {
    runs: { value: 'N', default: '10000', summary: 'requests of each caller' },
    seed: { value: 'N', default: '20260311', summary: 'the requests follow from it' },
    database: { ...databaseOption, default: 'sqlite' },
  },
  async run(input) {
    const runs = input.whole('runs');
    const problems: string[] = [];
    const table = [['asked by', 'on', 'requests', 'answered', 'refused', '5xx', 'off schema']];
    for (const dialect of databasesOf(input)) {
      input.say(`on ${dialect}`);
      const suite = await runSuite(
        'src/http/fuzz.test.ts',
        dialect,
        { LINFA_FUZZ_RUNS: String(runs), LINFA_FUZZ_SEED: String(input.whole('seed', 0)) },
        900_000 + runs * 2_000,
      );
      problems.push(...suite.problems.map((one) => `on ${dialect}: ${one}`));
      // A caller is told of when none of its requests was a 5xx or off its schema; the first that is ends the test.
      for (const { what, requests = 0, answered = 0, refused = 0 } of suite.told)
        table.push([what, dialectWord(dialect), ...[requests, answered, refused, 0, 0].map(String)]);
    }
    return [
      {
        key: 'fuzz',
        title: 'Whatever is sent',
        lines: [
          `${runs} requests of each caller, mostly of acts that the caller may call, with inputs made from the contract (valid, nearly valid and not) and ids of things that there are.`,
          'Each is answered as its schema declares and with nothing undeclared, or refused in words with a status below 500; a refusal leaves no audit entry.',
        ],
        table,
        problems,
      },
    ];
  },
};
