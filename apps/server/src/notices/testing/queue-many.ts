import type { TestServer } from '../../testing/start-test-server.ts';
import { Notice } from '../notice.entity.ts';

/** Queues notices about bookings to somebody new in the first community. @returns their references, as a receiver sees them */
export async function queueMany({ app, units, signInResident }: TestServer, count: number): Promise<string[]> {
  const { person } = await signInResident({ name: '居民戊' });
  const em = app.fork();
  await em.insertMany(
    Notice,
    Array.from({ length: count }, () => ({
      person: person.id,
      unit: units.community.id,
      place: units.community.place,
      thing: 'booking:1',
      kind: 'booking-made',
      data: { day: '2026-03-14', startsAt: 540 },
      state: 'queued',
      createdAt: app.now(),
      dueAt: app.now(),
      attempts: 0,
      calls: 0,
    })),
  );
  const rows = await em.find(Notice, { person: person.id }, { fields: ['id'] });
  return rows.map(({ id }) => app.keyring.ids.seal('notice', id));
}
