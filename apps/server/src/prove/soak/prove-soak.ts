import { setTimeout as pause } from 'node:timers/promises';
import { beijingDay } from '@linfa/domain';
import { openKeyring } from '../../crypto/keyring.ts';
import { seededRandom } from '../../seeds/seeded-random.ts';
import { linfaPlace } from '../../testing/linfa-place.ts';
import { startServer } from '../../testing/run-linfa.ts';
import { checkLedger } from '../load/check-ledger.ts';
import { Ledger, mostlyRefused } from '../load/ledger.ts';
import { loadSettings, makeLoadWorld } from '../load/load-world.ts';
import { readPages } from '../load/read-pages.ts';
import { steadyLoad, type Timed } from '../load/steady-load.ts';
import { weighProcess, type ProcessWeight } from './process-weight.ts';

export interface SoakPlan {
  readonly seed: string;
  readonly seconds: number;
  readonly url?: string | undefined;
  readonly say: (line: string) => void;
}

/** Milliseconds. */
export interface Waits {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** A tenth of the time, at one of its ends. */
export interface SoakPhase extends ProcessWeight {
  /** Acknowledged ones only: a refusal costs little. */
  readonly writes: Waits;
  readonly reads: Waits;
}

interface Phase {
  readonly begun: number;
  readonly lengthMs: number;
  readonly part: number;
}

export interface SoakProof {
  readonly problems: readonly string[];
  readonly acknowledged: number;
  /** In words, by the refusal's code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly reads: number;
  readonly start: SoakPhase;
  readonly end: SoakPhase;
}

const callers = 4;
/** Room for what a process may hold for a while; a leak of any size passes it in time. */
const allowed = { megabytes: 100, handles: 50 };
/** The first tenth is warming up: compiling, filling caches and pools. */
const parts = 10;

/** Writes and reads for a long time, and what the server holds and takes at the start and at the end. */
export async function proveSoak({ seed, seconds, url, say }: SoakPlan): Promise<SoakProof> {
  const place = linfaPlace(url);
  const today = beijingDay(new Date());
  const server = startServer(place, loadSettings(today));
  try {
    const address = await server.started;
    const database = await place.open();
    const keyring = openKeyring(place.environment().keysFile, { create: false });
    const world = await makeLoadWorld(database, keyring);
    const ledger = new Ledger();
    const over = new AbortController();
    const stopped = (): boolean => over.signal.aborted;
    const begun = performance.now();
    const load = Promise.all([
      steadyLoad({ addresses: [address], world, ledger, random: seededRandom(seed), callers, stopped }),
      readPages(address, world, stopped),
    ]);
    const weights: ProcessWeight[] = [];
    try {
      for (let part = 1; part <= parts; part++) {
        await pause((seconds * 1000) / parts);
        const weight = weighProcess(server.pid);
        weights.push(weight);
        say(
          `${part * parts} %: ${ledger.asked.length} asked, ${weight.megabytes.toFixed(0)} MB, ${weight.handles} handles`,
        );
      }
    } finally {
      over.abort();
    }
    const [notes, pages] = await load;
    const writes = notes.answers.filter(({ acknowledged }) => acknowledged);
    const phase = (part: number): SoakPhase => {
      const within = { begun, lengthMs: (seconds * 1000) / parts, part };
      const weight = weights[part] ?? { megabytes: 0, handles: 0 };
      return { ...weight, writes: waits(writes, within), reads: waits(pages.reads, within) };
    };
    const [start, end] = [phase(1), phase(parts - 1)];
    const fork = (): ReturnType<typeof database.em.fork> => database.em.fork();
    return {
      problems: [
        ...(await checkLedger({ fork, keyring, dataFolder: place.dataFolder, today }, world, ledger)),
        ...grown(weights[parts / 2 - 1] ?? start, end),
        ...mostlyRefused(ledger),
        ...pages.problems,
        ...[...notes.errors].map(([what, times]) => `${times} × ${what}`),
      ],
      acknowledged: writes.length,
      refused: ledger.refused(),
      reads: pages.reads.length,
      start,
      end,
    };
  } finally {
    await server.stop();
    await place.drop();
  }
}

/** How long the middle one waited, and all but one in a hundred. */
function waits(times: readonly Timed[], { begun, lengthMs, part }: Phase): Waits {
  const sorted = times
    .filter(({ at }) => Math.floor((at - begun) / lengthMs) === part)
    .map(({ ms }) => ms)
    .toSorted((one, other) => one - other);
  const quantile = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, p50: quantile(0.5), p99: quantile(0.99) };
}

/** From half-time on: a heap takes minutes to come to its size, and a leak grows in the second half as in the first. */
function grown(half: ProcessWeight, end: ProcessWeight): string[] {
  return (['megabytes', 'handles'] as const)
    .filter((what) => end[what] - half[what] > allowed[what])
    .map((what) => `${what} went from ${half[what].toFixed(0)} at half-time to ${end[what].toFixed(0)}`);
}
