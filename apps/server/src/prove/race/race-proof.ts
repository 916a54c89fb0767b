import type { Proof } from '../proof.ts';
import { runSuite } from '../run-suite.ts';
import { databaseOption, databasesOf, dialectWord, roundsOption } from '../shared-options.ts';

export const raceProof: Proof = {
  summary: '200 requests at once for the last place, on every path to one, with a control that oversells.',
  options: { rounds: roundsOption(50, 'how often each path is raced for'), database: databaseOption },
  async run(input) {
    const rounds = input.whole('rounds');
    const problems: string[] = [];
    const table = [['path', 'on', 'rounds', 'requests', 'places', 'taken', 'oversold']];
    for (const dialect of databasesOf(input)) {
      input.say(`on ${dialect}`);
      const suite = await runSuite(
        'src/bookings/race.test.ts',
        dialect,
        { LINFA_RACE_ROUNDS: String(rounds) },
        600_000 + rounds * 240_000,
      );
      problems.push(...suite.problems.map((one) => `on ${dialect}: ${one}`));
      for (const path of new Set(suite.told.map(({ what }) => what))) {
        const told = suite.told.filter(({ what }) => what === path);
        const [requests, won] = [sum(told, 'requests'), sum(told, 'won')];
        table.push([
          path,
          dialectWord(dialect),
          ...[told.length, requests, told.length, won, won - told.length].map(String),
        ]);
      }
      if (suite.told.length !== rounds * 4 + 1) problems.push(`on ${dialect}: ${suite.told.length} races were run`);
    }
    return [
      {
        key: 'race',
        title: 'The last place',
        lines: [
          'Over HTTP, all requests of a round at once; who comes too late is refused in words (`slot-full`, `wrong-state`), and the places in the tables are counted after each round.',
          'The control takes the place as one would without our condition, lock and check: it shows that there is a race to be lost.',
        ],
        table,
        problems,
      },
    ];
  },
};

function sum(told: readonly Readonly<Record<string, unknown>>[], name: string): number {
  return told.reduce((all, one) => all + Number(one[name]), 0);
}
