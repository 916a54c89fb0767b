import { randomUUID } from 'node:crypto';
import { mostBookings } from '@linfa/domain';
import type { SeededRandom } from '../../seeds/seeded-random.ts';
import type { AskedWrite, Ledger } from './ledger.ts';
import type { Caller, LoadResident, LoadWorld } from './load-world.ts';

/** Something that residents take and give back, so that places come free however long it is written. */
interface Thing {
  /** More than that a resident does not hold. */
  readonly most: (world: LoadWorld) => number;
  /** What may be taken, each once at a time. */
  readonly offers: (world: LoadWorld) => readonly string[];
  readonly take: (offer: string, world: LoadWorld) => Pick<AskedWrite, 'act' | 'body'>;
  readonly giveBack: (offer: string, id: string) => Pick<AskedWrite, 'act' | 'body'>;
}

const things = {
  place: {
    most: () => mostBookings,
    offers: ({ slots }) => slots,
    take: (slot) => ({ act: 'bookings.bookSlot', body: { slot, matter: 'labour' } }),
    giveBack: (_, booking) => ({ act: 'bookings.cancelBooking', body: { booking } }),
  },
  seat: {
    most: ({ events }) => events.length,
    offers: ({ events }) => events,
    take: (event) => ({ act: 'outreach.signUp', body: { event, wait: true } }),
    giveBack: (event) => ({ act: 'outreach.leaveEvent', body: { event } }),
  },
  mediation: {
    most: ({ disputes }) => disputes.length,
    offers: ({ disputes }) => disputes,
    take: (disputeType, { unitCode }) => ({
      act: 'mediation.requestMediation',
      body: {
        community: unitCode,
        disputeType,
        facts: '楼上漏水，天花板起皮，多次协商没有结果。',
        claims: ['修好漏水的地方'],
        respondents: [{ name: '王某某' }],
      },
    }),
    giveBack: (_, request) => ({ act: 'mediation.withdrawRequest', body: { request } }),
  },
} as const satisfies Record<string, Thing>;

export type ThingKind = keyof typeof things;

/** The same for whoever reads what was proved. */
export const loadWords =
  'bookings and their cancellations, sign-ups and their cancellations, requests for mediation and their withdrawals, and consultations logged';

/** How often each is done, of eight. */
const kinds = ['place', 'place', 'place', 'seat', 'seat', 'mediation', 'log', 'log'] as const;

/** Something that one of them would ask for next: a resident who is not waiting for an answer, or an adviser. */
export function nextWrite(world: LoadWorld, ledger: Ledger, random: SeededRandom): AskedWrite {
  const any = <T>(items: readonly T[]): T => items[random.whole(items.length)] as T;
  const idle = <T extends Caller>(callers: readonly T[]): T =>
    any(callers.filter(({ token }) => !ledger.isBusy(token)));
  const kind = any(kinds);
  if (kind === 'log') return { ...from(idle(world.advisers)), ...logged(world) };
  const resident = idle(world.residents);
  const thing: Thing = things[kind];
  const held = resident.holds[kind];
  if (held.size >= thing.most(world) || (held.size > 0 && random.whole(2) === 0)) {
    const [offer, id] = any([...held]);
    return { ...from(resident), ...thing.giveBack(offer, id), remember: () => void held.delete(offer) };
  }
  const offer = any(thing.offers(world).filter((one) => !held.has(one)));
  return {
    ...from(resident),
    ...thing.take(offer, world),
    remember: (answer) => void held.set(offer, (answer as { readonly id?: string }).id ?? ''),
  };
}

/** Of somebody who holds nothing. */
export function emptyHands(): LoadResident['holds'] {
  return { place: new Map(), seat: new Map(), mediation: new Map() };
}

function from({ token, address }: Caller): Pick<AskedWrite, 'token' | 'from' | 'key'> {
  return { token, from: address, key: randomUUID() };
}

function logged({ unitCode }: LoadWorld): Pick<AskedWrite, 'act' | 'body'> {
  return {
    act: 'consultations.logConsultation',
    body: {
      community: unitCode,
      line: {
        day: '2026-01-10',
        mode: 'on-site',
        channel: 'walk-in',
        matter: 'family',
        result: 'answered',
        minutes: 20,
      },
    },
  };
}
