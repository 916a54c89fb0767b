import { onDatabase, ownDatabase } from '../on-database.ts';
import type { Proof } from '../proof.ts';
import { compareReports } from '../read-reports.ts';
import { databaseOption, databasesOf, dialectWord } from '../shared-options.ts';
import { fixtures } from './fixtures.ts';
import { makeFixture } from './make-fixture.ts';
import { proveUpgrade, type UpgradeProof } from './prove-upgrade.ts';

export const upgradeProof: Proof = {
  summary: 'Brings every tagged database of an earlier version to this one, and holds it to what it said on its day.',
  options: {
    database: databaseOption,
    make: {
      value: 'TAG',
      default: '',
      summary: 'first tag what this version makes of the demo, as apps/server/fixtures/TAG',
    },
  },
  async run(input) {
    const tag = input.text('make');
    if (tag !== '') await makeFixture(tag, input.say);
    const problems: string[] = [];
    const table = [['tagged', 'on', 'rows', 'migrations since', 'things verified', 'reports']];
    const all = fixtures();
    if (all.length === 0) problems.push('no database has been tagged');
    for (const fixture of all) {
      const found: UpgradeProof[] = [];
      for (const dialect of databasesOf(input)) {
        input.say(`${fixture.tag} on ${dialect}`);
        const one = await onDatabase(dialect, (server) => proveUpgrade(fixture, dialect, ownDatabase(server)));
        found.push(one);
        problems.push(...one.problems.map((problem) => `${fixture.tag} on ${dialect}: ${problem}`));
        table.push([
          fixture.tag,
          dialectWord(dialect),
          ...[one.rows, one.migrations, one.looked, Object.keys(one.reports).length].map(String),
        ]);
      }
      const [first, second] = found;
      if (first && second)
        problems.push(
          ...compareReports(first.reports, second.reports, ['draft', 'figures']).map(
            (one) => `between databases: ${one}`,
          ),
        );
    }
    return [
      {
        key: 'upgrade',
        title: 'Databases of earlier versions brought to this one',
        lines: [
          'Each was restored as it was, migrated, and held to what it said on its day: the same rows, the same head of the audit, signed Word files the same to the byte, every figure of every report counted anew and equal.',
          "Today's drafts are the same to the byte on both databases.",
        ],
        table,
        problems,
      },
    ];
  },
};
