import { TextCheck } from '../../content-flags/text-check.entity.ts';
import { reachQuestion } from './duty-rows.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

/** A written question to the first community that WeChat flagged. */
export async function reachFlag(world: ReachWorld): Promise<string> {
  const { app, units } = world.server;
  const writer = await world.resident();
  const thingId = app.keyring.ids.open('question', await reachQuestion(world, writer));
  const id = await app.fork().insert(TextCheck, {
    person: writer.person.id,
    unit: units.community.id,
    place: units.community.place,
    kind: 'question',
    thingId,
    state: 'flagged',
    createdAt: app.now(),
    dueAt: app.now(),
    flaggedAt: app.now(),
    label: 20006,
    attempts: 0,
  });
  return app.keyring.ids.seal('textCheck', id);
}

/** What WeChat flagged. */
export const contentFlagReachRows = {
  'contentFlags.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'contentFlags.get': { reach: 'unit', input: async (world) => ({ flag: await reachFlag(world) }) },
  'contentFlags.open': { reach: 'unit', input: async (world) => ({ flag: await reachFlag(world) }) },
  'contentFlags.settle': {
    reach: 'unit',
    input: async (world) => ({ flag: await reachFlag(world), result: 'harmless' }),
  },
} as const satisfies Readonly<Record<string, ReachRow>>;
