import type { Proof } from '../proof.ts';
import { runSuite, type ToldFigures } from '../run-suite.ts';
import { databaseOption, databasesOf, dialectWord, roundsOption } from '../shared-options.ts';

/** Three to an event's last seat, four to the last place of a time with an adviser. */
const paths = 7;

export const raceProof: Proof = {
  summary: '200 requests at once for the last place, on every path to one, with a control that oversells.',
  options: { rounds: roundsOption(50, 'how often each path is raced for'), database: databaseOption },
  async run(input) {
    const rounds = input.whole('rounds');
    const problems: string[] = [];
    const table = [['path', 'on', 'rounds', 'requests', 'places', 'taken', 'oversold']];
    for (const dialect of databasesOf(input)) {
      input.say(`on ${dialect}`);
      const told: ToldFigures[] = [];
      for (const file of ['src/outreach/race.test.ts', 'src/bookings/race.test.ts']) {
        const variables = { LINFA_RACE_ROUNDS: String(rounds) };
        const suite = await runSuite(file, dialect, variables, 600_000 + rounds * 240_000);
        problems.push(...suite.problems.map((one) => `on ${dialect}: ${one}`));
        told.push(...suite.told);
      }
      for (const path of new Set(told.map(({ what }) => what))) {
        const races = told.filter(({ what }) => what === path);
        const [requests, won] = [sum(races, 'requests'), sum(races, 'won')];
        table.push([
          path,
          dialectWord(dialect),
          ...[races.length, requests, races.length, won, won - races.length].map(String),
        ]);
      }
      if (told.length !== rounds * paths + 1) problems.push(`on ${dialect}: ${told.length} races were run`);
    }
    return [
      {
        key: 'race',
        title: 'The last place',
        lines: [
          'Over HTTP, all requests of a round at once; who comes too late is refused in words (`slot-full`, `event-full`, `wrong-state`), and the places in the tables are counted after each round.',
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
