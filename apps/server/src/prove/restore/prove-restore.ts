import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beijingDay } from '@linfa/domain';
import { headsFile, readHeads } from '../../audit/audit-heads.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import type { BackupManifest } from '../../backups/backup-folder.ts';
import { openKeyring, type Keyring } from '../../crypto/keyring.ts';
import { query } from '../../database/sql.ts';
import { seededRandom } from '../../seeds/seeded-random.ts';
import { linfaPlace, type LinfaPlace } from '../../testing/linfa-place.ts';
import { callLinfa, runLinfa, startServer } from '../../testing/run-linfa.ts';
import { verifyDatabase } from '../../verify/verify-database.ts';
import { Ledger, type AskedWrite } from '../load/ledger.ts';
import { loadUntilCut } from '../load/load-until-cut.ts';
import { loadSettings, makeLoadWorld } from '../load/load-world.ts';
import { compareReports, readReports } from '../read-reports.ts';
import { withApp } from '../with-app.ts';

export interface RestorePlan {
  readonly seed: string;
  /** For how long it is written to before the backup begins, and goes on after it has ended. */
  readonly loadMs: number;
  /** Two MySQL databases that are nobody else's; the embedded database when left out. */
  readonly urls: readonly [string | undefined, string | undefined];
  readonly say: (line: string) => void;
}

export interface RestoreProof {
  readonly problems: readonly string[];
  readonly tables: number;
  readonly rows: number;
  readonly seals: number;
  readonly reports: number;
  /** Writes acknowledged before the backup began, while it was made, and after it. */
  readonly acknowledged: { readonly before: number; readonly meanwhile: number; readonly after: number };
}

/**
 * Backs a server up while it is written to, restores elsewhere, and compares: the same rows, the same end of the audit's
 * chain, the same reports to the byte, every write from before the backup and none from after it.
 */
export async function proveRestore({ seed, loadMs, urls, say }: RestorePlan): Promise<RestoreProof> {
  const [from, to] = [linfaPlace(urls[0]), linfaPlace(urls[1])];
  const today = beijingDay(new Date());
  const settings = loadSettings(today);
  const server = startServer(from, settings);
  try {
    const address = await server.started;
    const keyring = openKeyring(from.environment().keysFile, { create: false });
    const world = await makeLoadWorld(await from.open(), keyring);
    const ledger = new Ledger();
    let stopped = false;
    const load = loadUntilCut(address, world, ledger, seededRandom(seed), () => stopped);
    await pause(loadMs);
    const begun = ledger.asked.filter(isBooked);
    say('backing up under load');
    const folder = join(from.folder, 'backup');
    const backup = await runLinfa(from, ['backup', '--out', folder, '--json'], settings);
    const ended = ledger.asked.length;
    await pause(loadMs);
    stopped = true;
    await load;
    if (backup.code !== 0) throw new Error(`the backup failed: ${backup.err}`);
    const manifest = JSON.parse(backup.out) as BackupManifest;
    say('restoring elsewhere');
    const there = { ...settings, LINFA_KEYS: from.variables['LINFA_KEYS'] ?? '' };
    const restored = await callLinfa(to, ['restore', folder, '--json'], there);
    if (restored.code !== 0) throw new Error(`the restore failed: ${restored.err}${restored.out}`);
    const late = ledger.asked.slice(ended).filter(isBooked);
    const reports = await withApp(from.environment(settings), (app) => readReports(app.fork, today));
    const problems = [
      ...(await checkWrites(to, keyring, begun, late)),
      ...(await withApp(to.environment(there), async (app) => {
        const verdict = await verifyAudit(app.fork(), readHeads(headsFile(app.dataFolder)));
        const checks = await verifyDatabase(app.fork, today);
        return [
          ...verdict.problems,
          ...(verdict.head === manifest.auditHead ? [] : [`the audit's chain ends in ${verdict.head}`]),
          ...checks.flatMap(({ id, problems: found }) => found.map(({ where, what }) => `${id}: ${where} ${what}`)),
          ...compareReports(reports, await readReports(app.fork, today)),
        ];
      })),
    ];
    const done = ledger.acknowledged().length;
    return {
      problems,
      tables: Object.keys(manifest.rows).length,
      rows: Object.values(manifest.rows).reduce((sum, one) => sum + one, 0),
      seals: manifest.seals,
      reports: Object.keys(reports).length,
      acknowledged: { before: begun.length, meanwhile: done - begun.length - late.length, after: late.length },
    };
  } finally {
    await server.stop();
    await from.drop();
    await to.drop();
  }
}

function isBooked({ act, reply }: AskedWrite): boolean {
  return act === 'bookings.bookSlot' && reply?.status === 200;
}

async function checkWrites(
  place: LinfaPlace,
  keyring: Keyring,
  before: readonly AskedWrite[],
  after: readonly AskedWrite[],
): Promise<string[]> {
  const rows = await query((await place.open()).em.fork(), { text: 'select id from booking', values: [] });
  const kept = new Set(rows.map((row) => Number(row['id'])));
  const idOf = ({ reply }: AskedWrite): number =>
    keyring.ids.open('booking', String((reply?.body as { id?: string } | undefined)?.id));
  return [
    ...before.filter((one) => !kept.has(idOf(one))).map((one) => `booking ${idOf(one)} was there before and is gone`),
    ...after.filter((one) => kept.has(idOf(one))).map((one) => `booking ${idOf(one)} is from after the backup`),
  ];
}
