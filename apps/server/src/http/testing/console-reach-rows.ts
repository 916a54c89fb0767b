import { OutreachEvent } from '../../outreach/outreach-event.entity.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

const period = { from: '2026-01-01', to: '2026-03-31' };

/** A question about the first community: eight events with round numbers. */
export async function reachQuality(world: ReachWorld): Promise<string> {
  const { app, units } = world.server;
  const em = app.fork();
  const asked = { unit: world.unitCode, ...period, kind: 'round-numbers' as const, answered: true };
  const list = () => world.staff('auditor', 'same unit').api.dataQuality.list(asked);
  const [known] = (await list()).items;
  if (known) return known.key;
  await em.insertMany(
    OutreachEvent,
    Array.from({ length: 8 }, (_, index) => ({
      unit: units.community.id,
      place: units.community.place,
      heldOn: '2026-02-10',
      title: '宣传',
      kind: 'stall',
      state: 'held',
      attendance: (index + 1) * 10,
      version: 1,
      provenance: 'recorded',
    })),
  );
  return (await list()).items[0]?.key ?? '';
}

/** What the console shows beside the areas of the services. */
export const consoleReachRows = {
  'todo.list': { reach: 'none', because: 'takes no thing; lists what waits for oneself' },
  'dataQuality.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'dataQuality.answer': {
    reach: 'unit',
    input: async (world) => ({
      unit: world.unitCode,
      ...period,
      kind: 'round-numbers',
      key: await reachQuality(world),
      reason: '现场清点过',
    }),
  },
} as const satisfies Readonly<Record<string, ReachRow>>;
