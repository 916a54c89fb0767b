import { setTimeout as pause } from 'node:timers/promises';
import { beijingDay } from '@linfa/domain';
import { headsFile, readHeads } from '../../audit/audit-heads.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';
import { countRows } from '../../backups/count-rows.ts';
import { openKeyring } from '../../crypto/keyring.ts';
import { openDatabase } from '../../database/open-database.ts';
import { seededRandom } from '../../seeds/seeded-random.ts';
import { linfaPlace, type LinfaPlace } from '../../testing/linfa-place.ts';
import { startServer, type ServerProcess } from '../../testing/run-linfa.ts';
import { settle } from '../load/ask.ts';
import { checkLedger } from '../load/check-ledger.ts';
import { Ledger, mostlyRefused } from '../load/ledger.ts';
import { loadSettings, makeLoadWorld } from '../load/load-world.ts';
import { longestGap, steadyLoad, type LoadNotes } from '../load/steady-load.ts';
import { compareReports, readReports, type ReadReport } from '../read-reports.ts';
import { foundGroup, rejoin, waitUntilLevel } from './group.ts';
import { startNodes } from './nodes.ts';
import { startRouter, type Router } from './router.ts';

export interface ClusterPlan {
  readonly seed: string;
  /** How long it is written to before a node is killed, while it is gone, and after it is back. */
  readonly stepMs: number;
  readonly say: (line: string) => void;
}

export interface ClusterProof {
  readonly problems: readonly string[];
  readonly acknowledged: number;
  readonly refused: Readonly<Record<string, number>>;
  /** What callers saw that was no answer, how often; all of it was asked again. */
  readonly errors: Readonly<Record<string, number>>;
  readonly longestGapMs: number;
  readonly longestWaitMs: number;
  readonly reports: number;
  readonly rows: number;
}

const databaseName = 'linfa_prove';
const members = 3;
/** The second server's own; the other one's stays. */
const killed = 2;
const callers = 8;

/**
 * Three members of a group on this machine, two servers that each prefer a member of their own, writes through both, and
 * one of these members killed and later back: what was acknowledged is there, once, on every member.
 */
export async function proveCluster({ seed, stepMs, say }: ClusterPlan): Promise<ClusterProof> {
  const today = beijingDay(new Date());
  say('starting three members');
  const nodes = await startNodes(members, { grouped: true });
  const routers: Router[] = [];
  const places: LinfaPlace[] = [];
  const servers: ServerProcess[] = [];
  try {
    await foundGroup(nodes.urls);
    for (const first of [0, killed - 1]) {
      const router = await startRouter([...nodes.urls.slice(first), ...nodes.urls.slice(0, first)]);
      routers.push(router);
      places.push(linfaPlace(`mysql://root@127.0.0.1:${router.port}/${databaseName}`));
    }
    const [place] = places as [LinfaPlace];
    const settings = { ...loadSettings(today), LINFA_KEYS: place.variables['LINFA_KEYS'] ?? '' };
    const addresses: string[] = [];
    for (const [index, one] of places.entries()) {
      say(`starting server ${index + 1}`);
      const server = startServer(one, settings);
      servers.push(server);
      addresses.push(await server.started);
      await waitUntilLevel(nodes.urls);
    }
    const keyring = openKeyring(place.environment().keysFile, { create: false });
    const database = await place.open();
    const world = await makeLoadWorld(database, keyring);
    await waitUntilLevel(nodes.urls);
    const ledger = new Ledger();
    let stopped = false;
    const random = seededRandom(seed);
    const load = steadyLoad({ addresses, world, ledger, random, callers, stopped: () => stopped });
    try {
      await pause(stepMs);
      say(`killing member ${killed} after ${ledger.asked.length} writes`);
      process.kill(nodes.pid(killed), 'SIGKILL');
      await pause(stepMs);
      say(`starting it again after ${ledger.asked.length} writes`);
      await nodes.restart(killed);
      await rejoin(nodes.urls[killed - 1] ?? '');
      say(`it is back after ${ledger.asked.length} writes`);
      await pause(stepMs);
    } finally {
      stopped = true;
    }
    const notes = await load;
    await settle(addresses[0] ?? '', ledger);
    for (const server of servers) await server.stop();
    await waitUntilLevel(nodes.urls);
    say('comparing');
    const fork = (): ReturnType<typeof database.em.fork> => database.em.fork();
    const level = await compareMembers(nodes.urls, today);
    return {
      problems: [
        ...(await checkLedger({ fork, keyring, dataFolder: place.dataFolder, today }, world, ledger)),
        ...(await verifyAudit(fork(), readHeads(headsFile(places[1]?.dataFolder ?? '')))).problems,
        ...level.problems,
        ...unsound(notes),
        ...mostlyRefused(ledger),
      ],
      ...wordLoad(ledger, notes),
      reports: level.reports,
      rows: level.rows,
    };
  } finally {
    for (const server of servers) await server.stop();
    for (const place of places) await place.drop();
    for (const router of routers) await router.stop();
    await nodes.stop();
  }
}

/** The same rows in every table, and the same reports to the byte, on each member by itself. */
async function compareMembers(
  urls: readonly string[],
  today: string,
): Promise<{ readonly problems: string[]; readonly reports: number; readonly rows: number }> {
  const problems: string[] = [];
  let first:
    | { readonly reports: Readonly<Record<string, ReadReport>>; readonly rows: Readonly<Record<string, number>> }
    | undefined;
  for (const [index, url] of urls.entries()) {
    const database = await openDatabase({ url: `${url}/${databaseName}` });
    try {
      const rows = await countRows(database.em.fork());
      const reports = await readReports(() => database.em.fork(), today);
      first ??= { reports, rows };
      problems.push(
        ...compareReports(first.reports, reports).map((one) => `member ${index + 1}: ${one}`),
        ...Object.keys(rows)
          .filter((table) => rows[table] !== first?.rows[table])
          .map((table) => `member ${index + 1}: ${table} has ${rows[table]} rows and not ${first?.rows[table]}`),
      );
    } finally {
      await database.close(true);
    }
  }
  return {
    problems,
    reports: Object.keys(first?.reports ?? {}).length,
    rows: Object.values(first?.rows ?? {}).reduce((sum, one) => sum + one, 0),
  };
}

/** A member that goes away may cost a 503 or a connection, never a bug's 500. */
function unsound({ errors }: LoadNotes): string[] {
  return [...errors].filter(([what]) => what.startsWith('500')).map(([what, times]) => `${times} × ${what}`);
}

function wordLoad(
  ledger: Ledger,
  notes: LoadNotes,
): Pick<ClusterProof, 'acknowledged' | 'refused' | 'errors' | 'longestGapMs' | 'longestWaitMs'> {
  return {
    acknowledged: ledger.acknowledged().length,
    refused: ledger.refused(),
    errors: Object.fromEntries(notes.errors),
    longestGapMs: longestGap(notes),
    longestWaitMs: notes.answers.reduce((longest, { ms }) => Math.max(longest, ms), 0),
  };
}
