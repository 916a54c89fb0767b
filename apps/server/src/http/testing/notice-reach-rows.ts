import { Notice } from '../../notices/notice.entity.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

/** A notice of the first community of which nobody knows whether it was sent. */
export async function reachUnsent({ server }: ReachWorld): Promise<string> {
  const { app, units } = server;
  const { person } = await server.signInResident({ name: '居民丁' });
  const id = await app.fork().insert(Notice, {
    person: person.id,
    unit: units.community.id,
    place: units.community.place,
    thing: 'booking:1',
    kind: 'booking-cancelled',
    data: { day: '2026-03-14', startsAt: 540 },
    state: 'unknown',
    createdAt: app.now(),
    dueAt: app.now(),
    attempts: 1,
    attemptedAt: app.now(),
    calls: 0,
  });
  return app.keyring.ids.seal('notice', id);
}

/** The inbox and the call list. */
export const noticeReachRows = {
  'notices.listMine': { reach: 'none', because: 'takes no thing; lists one’s own' },
  'notices.markRead': {
    reach: 'own',
    input: async (world, owner) => {
      await world.booking(owner);
      return { notices: (await owner.api.notices.listMine({})).items.map((one) => one.id) };
    },
  },
  'notices.wishTemplates': { reach: 'none', because: 'names of templates carry nobody’s notices' },
  'notices.recordWish': { reach: 'none', because: 'takes no thing; what is recorded is one’s own' },
  'notices.listCalls': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'notices.revealCall': { reach: 'unit', input: async (world) => ({ notice: await reachUnsent(world) }) },
  'notices.markCalled': {
    reach: 'unit',
    input: async (world) => ({ notice: await reachUnsent(world), result: 'told' }),
  },
} as const satisfies Readonly<Record<string, ReachRow>>;
