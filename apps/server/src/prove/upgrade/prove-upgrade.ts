import { headsFile, readHeads } from '../../audit/audit-heads.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import { restore } from '../../backups/restore.ts';
import type { Dialect } from '../../database/open-database.ts';
import { linfaPlace } from '../../testing/linfa-place.ts';
import { verifyDatabase } from '../../verify/verify-database.ts';
import { compareReports, readReports, type ReadReport } from '../read-reports.ts';
import { withApp } from '../with-app.ts';
import { backupOf, giveKeys, keysFileOf, readNote, type Fixture } from './fixtures.ts';

export interface UpgradeProof {
  readonly problems: readonly string[];
  readonly rows: number;
  /** Migrations that have come since. */
  readonly migrations: number;
  /** Things that `linfa verify` looked at. */
  readonly looked: number;
  readonly reports: Readonly<Record<string, ReadReport>>;
}

/**
 * Brings a tagged database to this version and holds it to what it said on its day: rows, the end of the audit's chain,
 * what was signed to the byte, and every figure counted anew. How today's drafts are laid out may change between versions.
 */
export async function proveUpgrade(fixture: Fixture, dialect: Dialect, url?: string): Promise<UpgradeProof> {
  const place = linfaPlace(url);
  try {
    const note = readNote(fixture);
    const environment = place.environment({ LINFA_TODAY: note.today });
    giveKeys(keysFileOf(fixture), environment.keysFile);
    const { manifest, rows, problems } = await restore(backupOf(fixture, dialect), environment);
    return await withApp(environment, async (app) => {
      const executed = await app.database.migrator.getExecuted();
      const checks = await verifyDatabase(app.fork, note.today);
      const verdict = await verifyAudit(app.fork(), readHeads(headsFile(app.dataFolder)));
      const reports = await readReports(app.fork, note.today);
      return {
        rows,
        migrations: executed.filter(({ name }) => name > manifest.migration).length,
        looked: checks.reduce((sum, one) => sum + one.looked, 0),
        reports,
        problems: [
          ...problems,
          ...(verdict.head === manifest.auditHead ? [] : [`the audit's chain ends in ${verdict.head}`]),
          ...checks.flatMap((one) => one.problems.map(({ where, what }) => `${one.id}: ${where} ${what}`)),
          ...compareReports(note.reports[dialect], reports, ['signed', 'figures']),
        ],
      };
    });
  } finally {
    await place.drop();
  }
}
