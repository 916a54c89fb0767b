import { assert, boolean, infiniteStream, property, string } from 'fast-check';
import { mostBookings } from '@linfa/domain';
import { expect, it } from 'vitest';
import { seededRandom } from '../../seeds/seeded-random.ts';
import { Ledger, mostlyRefused, type AskedWrite, type Reply } from './ledger.ts';
import type { LoadWorld } from './load-world.ts';
import { emptyHands, nextWrite } from './next-write.ts';

const refusal = { status: 409, body: { error: { code: 'slot-full' } } };

function smallWorld(): LoadWorld {
  const named = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => name + index);
  const caller = (token: string) => ({ token, address: '10.0.0.1' });
  return {
    unitId: 1,
    unitCode: 'load',
    residents: named('resident', 5).map((token) => ({ ...caller(token), personId: 1, holds: emptyHands() })),
    advisers: named('adviser', 3).map(caller),
    day: '2026-03-02',
    slots: named('slot', 8),
    events: named('event', 2),
    disputes: ['neighbour', 'property'],
  };
}

it('nobody takes what they hold, gives back what they do not hold, or asks while they wait', () => {
  assert(
    property(string(), infiniteStream(boolean()), (seed, lets) => {
      const [world, ledger, random] = [smallWorld(), new Ledger(), seededRandom(seed)];
      const held = new Set<string>();
      const heldBy = (token: string): number => [...held].filter((one) => one.startsWith(`${token} slot`)).length;
      const waiting: AskedWrite[] = [];
      for (let step = 0; step < 200; step++) {
        const write = nextWrite(world, ledger, random);
        expect(waiting.map(({ token }) => token)).not.toContain(write.token);
        ledger.ask(write);
        waiting.push(write);
        if (waiting.length < 3) continue;
        const answered = waiting.splice(random.whole(waiting.length), 1)[0] as AskedWrite;
        const { slot, booking } = answered.body as { readonly slot?: string; readonly booking?: string };
        if (slot !== undefined) expect(held).not.toContain(`${answered.token} ${slot}`);
        if (booking !== undefined) expect(held).toContain(booking);
        const isLet = lets.next().value === true;
        ledger.answer(answered, isLet ? { status: 200, body: { id: `${answered.token} ${slot}` } } : refusal);
        if (isLet && slot !== undefined) held.add(`${answered.token} ${slot}`);
        if (isLet && booking !== undefined) held.delete(booking);
        expect(heldBy(answered.token)).toBeLessThanOrEqual(mostBookings);
      }
    }),
  );
});

it('a load of which more than a fifth is refused is a finding', () => {
  const [world, ledger, random] = [smallWorld(), new Ledger(), seededRandom('refused')];
  const answer = (reply: Reply): void => {
    const write = nextWrite(world, ledger, random);
    ledger.ask(write);
    ledger.answer(write, reply);
  };
  for (let time = 0; time < 8; time++) answer({ status: 200, body: {} });
  for (let time = 0; time < 2; time++) answer(refusal);
  expect(mostlyRefused(ledger)).toEqual([]);
  answer(refusal);
  expect(mostlyRefused(ledger)).toEqual(['3 of 11 were refused: 3 × slot-full']);
});
