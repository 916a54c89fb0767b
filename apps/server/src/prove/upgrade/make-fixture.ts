import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { openApp } from '../../app.ts';
import { headsFile } from '../../audit/audit-heads.ts';
import { sealAndExport } from '../../audit/audit-sealer.ts';
import { backUp } from '../../backups/back-up.ts';
import type { Dialect } from '../../database/open-database.ts';
import { makeDemoWork } from '../../seeds/make-demo-work.ts';
import { linfaPlace } from '../../testing/linfa-place.ts';
import { onDatabase, ownDatabase } from '../on-database.ts';
import { ProofRefused } from '../proof.ts';
import { readReports, type ReadReport } from '../read-reports.ts';
import { backupOf, fixtureOf, giveKeys, keysFileOf, noteFile, type FixtureNote } from './fixtures.ts';

const today = '2026-03-11';

/** Tags what this version makes of the demo: on both databases, with signed reports and a sealed audit. @throws ProofRefused */
export async function makeFixture(tag: string, say: (line: string) => void): Promise<void> {
  const fixture = fixtureOf(tag);
  if (!/^\d{4}-\d{2}-[a-z0-9-]+$/.test(tag)) throw new ProofRefused('--make takes a tag like 2026-11-issue-6');
  if (existsSync(fixture.folder)) throw new ProofRefused(`there is a fixture ${tag} already; it is never made anew`);
  mkdirSync(fixture.folder, { recursive: true });
  try {
    const reports = {} as Record<Dialect, Record<string, ReadReport>>;
    for (const dialect of ['sqlite', 'mysql'] as const) {
      say(`making it on ${dialect}`);
      reports[dialect] = await onDatabase(dialect, async (server) => {
        const place = linfaPlace(ownDatabase(server));
        try {
          const environment = place.environment({ LINFA_TODAY: today });
          if (existsSync(keysFileOf(fixture))) giveKeys(keysFileOf(fixture), environment.keysFile);
          const app = await openApp(environment, { migrate: true, loadSeeds: true });
          try {
            copyFileSync(environment.keysFile, keysFileOf(fixture));
            await makeDemoWork(app);
            await sealAndExport(app, headsFile(app.dataFolder));
            await backUp(app, backupOf(fixture, dialect));
            return await readReports(app.fork, today);
          } finally {
            await app.close();
          }
        } finally {
          await place.drop();
        }
      });
    }
    writeFileSync(noteFile(fixture), `${JSON.stringify({ today, reports } satisfies FixtureNote, null, 2)}\n`);
  } catch (error) {
    rmSync(fixture.folder, { recursive: true, force: true });
    throw error;
  }
}
