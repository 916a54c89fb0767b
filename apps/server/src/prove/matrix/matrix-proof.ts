import { everyAct } from '@linfa/contract/openapi';
import { roles, type Role } from '@linfa/domain';
import { accessByAct } from '../../http/access-words.ts';
import { relations } from '../../http/testing/reach-world.ts';
import { reachRows } from '../../http/testing/reach-rows.ts';
import type { Proof } from '../proof.ts';
import { runSuite } from '../run-suite.ts';
import { databaseOption, databasesOf, dialectWord } from '../shared-options.ts';

export const matrixProof: Proof = {
  summary: 'Every act × role × relation to the thing: who gets in, and what they reach.',
  options: { database: { ...databaseOption, default: 'sqlite' } },
  async run(input) {
    const problems: string[] = [];
    const table = [['cells', 'on', 'there are', 'tested']];
    const acts = everyAct().map(({ name }) => name);
    for (const dialect of databasesOf(input)) {
      input.say(`on ${dialect}`);
      const suite = await runSuite('src/http/matrix.test.ts', dialect, {}, 3_600_000);
      problems.push(...suite.problems.map((one) => `on ${dialect}: ${one}`));
      for (const [kind, words, cells] of cellsThereAre(acts)) {
        const tested = suite.told
          .filter(({ what }) => what === kind)
          .reduce((sum, one) => sum + (one['cells'] ?? 0), 0);
        table.push([words, dialectWord(dialect), String(cells), String(tested)]);
        if (tested !== cells) problems.push(`on ${dialect}: ${tested} of ${cells} cells were tested (${words})`);
      }
    }
    const without = acts.filter((name) => rowOf(name)?.reach === 'none').length;
    return [
      {
        key: 'matrix',
        title: 'Who may do what to what',
        lines: [
          `${acts.length} acts, ${everyRole.length} roles, ${relations.length} relations (${relations.join(', ')}).`,
          `${without} acts touch nobody's thing, each with its reason in the table of reaches; for these the first row is all there is.`,
          'What is refused writes nothing.',
        ],
        table,
        problems,
      },
    ];
  },
};

const everyRole = Object.keys(roles) as Role[];

function rowOf(name: string): (typeof reachRows)[keyof typeof reachRows] | undefined {
  return Object.entries(reachRows).find(([act]) => act === name)?.[1];
}

/** How many there are, from the contract, the roles and the table of reaches; not from what the test did. */
function cellsThereAre(acts: readonly string[]): (readonly [string, string, number])[] {
  const named = (name: string): number => {
    const row = rowOf(name);
    const access: readonly string[] | undefined = row?.reach === 'unit' ? row.roles : undefined;
    const may = access ?? accessByAct.get(name) ?? [];
    return typeof may === 'string' ? 0 : everyRole.filter((role) => may.includes(role)).length;
  };
  const units = acts.filter((name) => rowOf(name)?.reach === 'unit');
  const own = acts.filter((name) => {
    const row = rowOf(name);
    return row?.reach === 'own' || (row?.reach === 'unit' && row.ownToo === true);
  });
  return [
    ['door', 'act × nobody, a resident, each role held, each role expired', acts.length * (2 + 2 * everyRole.length)],
    [
      'unit',
      'act on things of units × role that may × relation',
      units.reduce((sum, name) => sum + named(name) * relations.length, 0),
    ],
    [
      'own',
      "act on one's own things × oneself, another resident, each role in three relations",
      own.length * (2 + 3 * everyRole.length),
    ],
  ];
}
