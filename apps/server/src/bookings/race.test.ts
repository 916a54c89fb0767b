import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../database/sql.ts';
import { buildShift } from '../testing/build-shift.ts';
import { placesHeld } from '../testing/places-held.ts';
import { race } from '../testing/race.ts';
import { raceRounds, tellProof } from '../testing/tell-proof.ts';
import { startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';

const rivals = 200;
/** Every race must be over by then: a database that stays contended refuses instead of hanging. */
const bound = 60_000;

/** How the calls ended, told to the proof as well. */
async function toldRace(
  what: string,
  calls: readonly (() => Promise<unknown>)[],
): Promise<Readonly<Record<string, number>>> {
  const counts = await race(calls);
  tellProof(what, { requests: calls.length, won: counts['won'] ?? 0 });
  return counts;
}

describe(`${rivals} requests for the last place`, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
  }, bound);
  afterAll(() => server.close());

  describe.each(Array.from({ length: raceRounds }, (_, index) => index + 1))('round %i', (round) => {
    /** Fresh ones: nobody may hold more than a few places at a time. */
    let residents: SignedIn[];
    beforeAll(async () => {
      residents = [];
      for (let number = 0; number < rivals; number++)
        residents.push(await server.signInResident({ name: `居民${number}` }));
    }, bound);

    it(
      'booked by residents: exactly one has it',
      async () => {
        const { slots, slotIds } = await buildShift(server, { day: '2026-03-12' });
        expect(
          await toldRace(
            'booked by residents',
            residents.map((one) => () => one.api.bookings.bookSlot({ slot: slots[0]!, matter: 'labour' })),
          ),
        ).toEqual({ won: 1, 'slot-full': rivals - 1 });
        expect(await placesHeld(server.app, slotIds[0]!)).toEqual({ taken: 1, held: 1, capacity: 1 });
      },
      bound,
    );

    it(
      'entered by staff: exactly one has it',
      async () => {
        const { slots, slotIds } = await buildShift(server, { day: '2026-03-12' });
        const clerk = await server.signInStaff('community-clerk', server.units.community);
        const enter = (number: number) => () =>
          clerk.api.bookings.bookForResident({
            slot: slots[0]!,
            matter: 'labour',
            // Other people each round, or who won in some holds as much as one may.
            resident: { name: `来访${number}`, phone: `139${String(round * rivals + number).padStart(8, '0')}` },
          });
        expect(
          await toldRace(
            'entered by staff',
            residents.map((_, number) => enter(number)),
          ),
        ).toEqual({ won: 1, 'slot-full': rivals - 1 });
        expect(await placesHeld(server.app, slotIds[0]!)).toEqual({ taken: 1, held: 1, capacity: 1 });
      },
      bound,
    );

    it(
      'moved to from another slot: exactly one has it, and one place is free where it came from',
      async () => {
        const from = await buildShift(server, { day: '2026-03-13', capacity: rivals });
        const to = await buildShift(server, { day: '2026-03-14' });
        const bookings: { readonly one: SignedIn; readonly booking: string }[] = [];
        for (const one of residents)
          bookings.push({
            one,
            booking: (await one.api.bookings.bookSlot({ slot: from.slots[0]!, matter: 'labour' })).id,
          });
        expect(
          await toldRace(
            'moved to from another slot',
            bookings.map(
              ({ one, booking }) =>
                () =>
                  one.api.bookings.rescheduleBooking({ booking, slot: to.slots[0]! }),
            ),
          ),
        ).toEqual({ won: 1, 'slot-full': rivals - 1 });
        expect(await placesHeld(server.app, to.slotIds[0]!)).toEqual({ taken: 1, held: 1, capacity: 1 });
        expect(await placesHeld(server.app, from.slotIds[0]!)).toEqual({
          taken: rivals - 1,
          held: rivals - 1,
          capacity: rivals,
        });
      },
      bound,
    );

    it(
      'freed by one who cancels many times while others book: the first who waits has it, once',
      async () => {
        const { slots, slotIds } = await buildShift(server, { day: '2026-03-15' });
        const [holder, first, second, ...others] = residents as [SignedIn, SignedIn, SignedIn, ...SignedIn[]];
        const { id: booking } = await holder.api.bookings.bookSlot({ slot: slots[0]!, matter: 'labour' });
        const { id: waiting } = await first.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'labour' });
        await second.api.bookings.joinWaitingList({ slot: slots[0]!, matter: 'labour' });
        const calls = Array.from(
          { length: rivals },
          (_, number) => () =>
            number % 2 === 0
              ? holder.api.bookings.cancelBooking({ booking })
              : (others[number % others.length] as SignedIn).api.bookings.bookSlot({
                  slot: slots[0]!,
                  matter: 'labour',
                }),
        );
        expect(await toldRace('freed by who cancels, with a waiting list', calls)).toEqual({
          won: 1,
          'wrong-state': rivals / 2 - 1,
          'slot-full': rivals / 2,
        });
        expect(await placesHeld(server.app, slotIds[0]!)).toEqual({ taken: 1, held: 1, capacity: 1 });
        expect((await first.api.bookings.listMine({})).items.find((one) => one.id === waiting)).toMatchObject({
          state: 'booked',
        });
        expect((await second.api.bookings.listMine({})).items[0]).toMatchObject({
          state: 'waiting',
          waitingPosition: 1,
        });
      },
      bound,
    );
  });

  /** Proves that there is a race to be lost: the same requests without our condition, our lock and the table's check. */
  it(
    'oversells when each reads first and writes unconditionally',
    async () => {
      await query(server.app.fork(), {
        text: 'create table slot_without_check (id integer primary key, capacity integer not null, taken integer not null)',
        values: [],
      });
      await query(server.app.fork(), { text: 'insert into slot_without_check values (1, 1, 0)', values: [] });
      let read = 0;
      let allHaveRead: () => void = () => undefined;
      const barrier = new Promise<void>((settle) => (allHaveRead = settle));
      const take = async (): Promise<boolean> => {
        const [row] = await query(server.app.fork(), {
          text: 'select capacity - taken as free from slot_without_check where id = 1',
          values: [],
        });
        if (++read === rivals) allHaveRead();
        await barrier;
        if (Number(row?.['free']) < 1) return false;
        await server.app
          .fork()
          .transactional((em) =>
            query(em, { text: 'update slot_without_check set taken = taken + 1 where id = 1', values: [] }),
          );
        return true;
      };
      const won = (await Promise.all(Array.from({ length: rivals }, take))).filter(Boolean).length;
      const [row] = await query(server.app.fork(), {
        text: 'select taken, capacity from slot_without_check where id = 1',
        values: [],
      });
      tellProof('control: read first, written unconditionally', { requests: rivals, won });
      expect(won).toBe(rivals);
      expect(Number(row?.['taken'])).toBe(rivals);
      expect(Number(row?.['taken'])).toBeGreaterThan(Number(row?.['capacity']));
    },
    bound,
  );
});
