import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../database/sql.ts';
import { race } from '../testing/race.ts';
import { raceRounds, tellProof } from '../testing/tell-proof.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const rivals = 200;
/** Every race must be over by then: a database that stays contended refuses instead of hanging. */
const bound = 60_000;

/** How the calls ended, by the state they led to; told to the proof as well. */
async function toldRace(
  what: string,
  calls: readonly (() => Promise<{ readonly state: string }>)[],
): Promise<Readonly<Record<string, number>>> {
  const counts = await race(calls, stateOf);
  tellProof(what, { requests: calls.length, won: counts['signed-up'] ?? counts['left'] ?? 0 });
  return counts;
}

function stateOf({ state }: { readonly state: string }): string {
  return state;
}

describe(`${rivals} sign-ups for the last seat of an event`, () => {
  let server: TestServer;
  let clerk: SignedIn;
  let residents: SignedIn[];
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    clerk = await server.signInStaff('community-clerk', server.units.community);
    residents = [];
    for (let number = 0; number < rivals; number++)
      residents.push(await server.signInResident({ name: `居民${number}` }));
  }, bound);
  afterAll(() => server.close());

  async function openEvent(): Promise<string> {
    const { id: event } = await clerk.api.outreach.planEvent({
      unit: 'd-1-1',
      day: '2026-03-12',
      title: '反诈讲座',
      kind: 'lecture',
      seats: 1,
    });
    await clerk.api.outreach.publishEvent({ event });
    return event;
  }

  /** What the seats say they gave away, who really holds one, and who waits. */
  async function held(event: string): Promise<object> {
    const [row] = await query(server.app.fork(), {
      text:
        `select s.taken as taken, s.capacity as capacity, (select count(*) from event_sign_up u where u.event_id = s.event_id and u.state in ('signed-up', 'attended')) as held,` +
        ` (select count(*) from event_sign_up u where u.event_id = s.event_id and u.state = 'waiting') as waiting from event_seating s where s.event_id = ?`,
      values: [server.app.keyring.ids.open('event', event)],
    });
    return {
      taken: Number(row?.['taken']),
      held: Number(row?.['held']),
      capacity: Number(row?.['capacity']),
      waiting: Number(row?.['waiting']),
    };
  }

  describe.each(Array.from({ length: raceRounds }, (_, index) => index + 1))('round %i', () => {
    it(
      'exactly one has it and the others are refused',
      async () => {
        const event = await openEvent();
        expect(
          await toldRace(
            'a seat that residents sign up for',
            residents.map((one) => () => one.api.outreach.signUp({ event, wait: false })),
          ),
        ).toEqual({
          'signed-up': 1,
          'event-full': rivals - 1,
        });
        expect(await held(event)).toEqual({ taken: 1, held: 1, capacity: 1, waiting: 0 });
      },
      bound,
    );

    it(
      'entered by staff: exactly one has it and the others are refused',
      async () => {
        const event = await openEvent();
        const enter = (number: number) => () =>
          clerk.api.outreach.signUpForResident({
            event,
            wait: false,
            resident: { name: `来访${number}`, phone: `137${String(number).padStart(8, '0')}` },
          });
        expect(
          await toldRace(
            'a seat that staff enter',
            residents.map((_, number) => enter(number)),
          ),
        ).toEqual({ 'signed-up': 1, 'event-full': rivals - 1 });
        expect(await held(event)).toEqual({ taken: 1, held: 1, capacity: 1, waiting: 0 });
      },
      bound,
    );

    it(
      'left many times while others come: the first who waits has it, once',
      async () => {
        const event = await openEvent();
        const [holder, first, ...others] = residents as [SignedIn, SignedIn, ...SignedIn[]];
        await holder.api.outreach.signUp({ event });
        await first.api.outreach.signUp({ event });
        const calls = Array.from(
          { length: rivals },
          (_, number) => () =>
            number % 2 === 0
              ? holder.api.outreach.leaveEvent({ event })
              : (others[number % others.length] as SignedIn).api.outreach.signUp({ event, wait: false }),
        );
        expect(await toldRace('a seat that is left, with a waiting list', calls)).toEqual({
          left: 1,
          'not-found': rivals / 2 - 1,
          'event-full': rivals / 2,
        });
        expect(await held(event)).toEqual({ taken: 1, held: 1, capacity: 1, waiting: 0 });
        expect((await first.api.outreach.listMine({})).items.find((one) => one.event.id === event)).toMatchObject({
          state: 'signed-up',
        });
      },
      bound,
    );
  });

  it(
    'exactly one has it and the others wait',
    async () => {
      const event = await openEvent();
      expect(
        await race(
          residents.map((one) => () => one.api.outreach.signUp({ event })),
          stateOf,
        ),
      ).toEqual({
        'signed-up': 1,
        waiting: rivals - 1,
      });
      expect(await held(event)).toEqual({ taken: 1, held: 1, capacity: 1, waiting: rivals - 1 });
    },
    bound,
  );

  it(
    'one resident who asks many times has it once',
    async () => {
      const event = await openEvent();
      const [one] = residents as [SignedIn];
      expect(
        await race(
          residents.map(() => () => one.api.outreach.signUp({ event })),
          stateOf,
        ),
      ).toEqual({
        'signed-up': 1,
        'already-signed-up': rivals - 1,
      });
      expect(await held(event)).toEqual({ taken: 1, held: 1, capacity: 1, waiting: 0 });
    },
    bound,
  );

  it('the table itself refuses a seat too many', async () => {
    const event = await openEvent();
    await residents[0]!.api.outreach.signUp({ event });
    await expect(
      query(server.app.fork(), {
        text: 'update event_seating set taken = taken + 1 where event_id = ?',
        values: [server.app.keyring.ids.open('event', event)],
      }),
    ).rejects.toThrow(/event_seats/);
  });

  it(
    'an event called off while residents sign up leaves nobody with a seat',
    async () => {
      const event = await openEvent();
      const cancel = () =>
        clerk.api.outreach.cancelEvent({ event, reason: '台风' }).then(() => ({ state: 'cancelled' }));
      const ends = await race(
        residents.flatMap((one, number) => [
          ...(number === 100 ? [cancel] : []),
          () => one.api.outreach.signUp({ event }),
        ]),
        stateOf,
      );
      expect(ends['cancelled']).toBe(1);
      expect((ends['signed-up'] ?? 0) + (ends['waiting'] ?? 0) + (ends['event-not-open'] ?? 0)).toBe(rivals);
      expect(await held(event)).toEqual({ taken: 0, held: 0, capacity: 1, waiting: 0 });
    },
    bound,
  );
});
