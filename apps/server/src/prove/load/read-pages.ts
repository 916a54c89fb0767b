import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '@linfa/domain';
import type { LoadWorld } from './load-world.ts';
import type { Timed } from './steady-load.ts';

export interface PagesRead {
  readonly reads: readonly Timed[];
  readonly problems: readonly string[];
}

/** A glance at each, then the next. */
const glanceMs = 50;

/** A resident who goes from page to page, and a machine that asks whether the server is well. */
export async function readPages(address: string, world: LoadWorld, stopped: () => boolean): Promise<PagesRead> {
  const [reader] = world.residents;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${reader?.token}` };
  const community = world.unitCode;
  const { day } = world;
  const act = (name: string, body: object) => ({
    path: `/api/${name}`,
    init: { method: 'POST', headers, body: JSON.stringify(body) },
  });
  const pages: readonly { readonly path: string; readonly init?: RequestInit }[] = [
    { path: '/' },
    act('home.open', { community }),
    act('slots.listOpen', { community, from: day, to: day }),
    act('outreach.listPublic', { unit: community, from: day, to: addDays(day, 30), wholeStreet: false }),
    act('bookings.listMine', {}),
    act('outreach.listMine', {}),
    act('mediation.listMine', {}),
    { path: '/healthz' },
    { path: '/readyz' },
  ];
  const reads: Timed[] = [];
  const problems: string[] = [];
  while (!stopped()) {
    for (const { path, init } of pages) {
      const begun = performance.now();
      const answer = await fetch(`${address}${path}`, init);
      await answer.arrayBuffer();
      const at = performance.now();
      reads.push({ at, ms: at - begun });
      if (!answer.ok && problems.length < 20) problems.push(`${path} answered ${answer.status}`);
      await pause(glanceMs);
    }
  }
  return { reads, problems };
}
