import { setTimeout as pause } from 'node:timers/promises';
import { beijingDay } from '@linfa/domain';
import { openKeyring } from '../../crypto/keyring.ts';
import { seededRandom } from '../../seeds/seeded-random.ts';
import { linfaPlace } from '../../testing/linfa-place.ts';
import { startServer } from '../../testing/run-linfa.ts';
import { checkCrash } from '../crash/check-crash.ts';
import { makeCrashWorld } from '../crash/crash-world.ts';
import type { Ledger } from '../crash/mixed-load.ts';
import { steadyLoad, type LoadNotes } from '../steady-load.ts';
import { weighProcess, type ProcessWeight } from './process-weight.ts';

export interface SoakPlan {
  readonly seed: string;
  readonly seconds: number;
  readonly url?: string | undefined;
  readonly say: (line: string) => void;
}

/** A tenth of the time, at one of its ends. */
export interface SoakPhase extends ProcessWeight {
  readonly answers: number;
  readonly p50: number;
  readonly p99: number;
}

export interface SoakProof {
  readonly problems: readonly string[];
  readonly acknowledged: number;
  /** In words: a place that is taken, or more than one session may write in a minute. */
  readonly refused: number;
  readonly reads: number;
  readonly errors: Readonly<Record<string, number>>;
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
  const server = startServer(place, { LINFA_TODAY: today });
  try {
    const address = await server.started;
    const database = await place.open();
    const keyring = openKeyring(place.environment().keysFile, { create: false });
    const world = await makeCrashWorld(database, keyring);
    const ledger: Ledger = { asked: [] };
    const over = new AbortController();
    const stopped = (): boolean => over.signal.aborted;
    const begun = performance.now();
    const load = Promise.all([
      steadyLoad({ addresses: [address], world, ledger, random: seededRandom(seed), callers, stopped }),
      readPages(address, stopped),
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
    const [notes, reads] = await load;
    const phase = (part: number): SoakPhase => phaseOf(notes, begun, (seconds * 1000) / parts, part, weights[part]);
    const [start, end] = [phase(1), phase(parts - 1)];
    const fork = (): ReturnType<typeof database.em.fork> => database.em.fork();
    return {
      problems: [
        ...(await checkCrash({ fork, keyring, dataFolder: place.dataFolder, today }, world, ledger)),
        ...grown(start, end),
        ...reads.problems,
        ...[...notes.errors].map(([what, times]) => `${times} × ${what}`),
      ],
      acknowledged: ledger.asked.filter(({ reply }) => reply?.status === 200).length,
      refused: ledger.asked.filter(({ reply }) => reply !== undefined && reply.status !== 200).length,
      reads: reads.count,
      errors: Object.fromEntries(notes.errors),
      start,
      end,
    };
  } finally {
    await server.stop();
    await place.drop();
  }
}

const pages = ['/', '/healthz', '/readyz'];

/** One visitor who goes from page to page. */
async function readPages(
  address: string,
  stopped: () => boolean,
): Promise<{ readonly count: number; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  let count = 0;
  for (; !stopped(); count++) {
    const page = pages[count % pages.length] ?? '/';
    const answer = await fetch(`${address}${page}`);
    await answer.arrayBuffer();
    if (!answer.ok && problems.length < 20) problems.push(`${page} answered ${answer.status}`);
    await pause(50);
  }
  return { count, problems };
}

function phaseOf(
  { answers }: LoadNotes,
  begun: number,
  lengthMs: number,
  part: number,
  weight: ProcessWeight = { megabytes: 0, handles: 0 },
): SoakPhase {
  const times = answers
    .filter(({ at }) => Math.floor((at - begun) / lengthMs) === part)
    .map(({ ms }) => ms)
    .toSorted((one, other) => one - other);
  const quantile = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { ...weight, answers: times.length, p50: quantile(0.5), p99: quantile(0.99) };
}

function grown(start: SoakPhase, end: SoakPhase): string[] {
  return (['megabytes', 'handles'] as const)
    .filter((what) => end[what] - start[what] > allowed[what])
    .map((what) => `${what} went from ${start[what].toFixed(0)} to ${end[what].toFixed(0)}`);
}
