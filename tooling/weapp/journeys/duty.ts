import { today } from './linfa-process.ts';
import { community } from './residents.ts';
import { deskOf, type Desk } from './staff.ts';
import type { Linfa } from './start-linfa.ts';

export interface Duty {
  readonly adviser: Desk;
  /** Plans a shift of the adviser's for today, from this time on. @returns its id */
  readonly plan: (startsAt: string) => Promise<string>;
  /** The same for any day, with so many places of ten minutes. */
  readonly planAt: (day: string, at: { readonly startsAt: string; readonly slotCount: number }) => Promise<string>;
  /** Plans one, and the adviser closes it with this many minutes. @returns its id */
  readonly close: (startsAt: string, minutes: number) => Promise<string>;
  /** The characters that the adviser shows for it. */
  readonly showCode: (shift: string) => Promise<string>;
}

interface Shifts {
  readonly items: readonly { readonly adviser: { readonly id: string } | null }[];
}

/** The demo's adviser and its first community's desk, beside the phones. */
export async function dutyOf(linfa: Pick<Linfa, 'address' | 'accounts'>): Promise<Duty> {
  const [adviser, clerk] = [await deskOf(linfa, 'adviser'), await deskOf(linfa, 'community-clerk')];
  const { items } = await adviser<Shifts>('dutyShifts.list', { unit: community.code, from: '2026-02-20', to: today });
  const who = items[0]?.adviser?.id;
  const planAt: Duty['planAt'] = async (day, { startsAt, slotCount }) => {
    const { planned } = await clerk<{ planned: { id: string }[] }>('dutyShifts.planRoster', {
      community: community.code,
      adviser: who,
      from: day,
      to: day,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      startsAt,
      slotMinutes: 10,
      slotCount,
      mode: 'on-site',
    });
    return planned[0]?.id ?? '';
  };
  const plan = (startsAt: string): Promise<string> => planAt(today, { startsAt, slotCount: 1 });
  return {
    adviser,
    plan,
    planAt,
    async close(startsAt, minutes) {
      const shift = await plan(startsAt);
      await adviser('dutyShifts.closeShift', { shift, minutes });
      return shift;
    },
    showCode: async (shift) => (await adviser<{ code: string }>('dutyShifts.showCode', { shift })).code,
  };
}

/** The street's second community, for which the demo's adviser answers the phone today from 8:30 to 8:50. */
export async function phoneDutyElsewhere(
  linfa: Pick<Linfa, 'address' | 'accounts'>,
): Promise<{ readonly code: string; readonly name: string }> {
  const other = { code: 'demo-01-02', name: '演示东街道第02社区' };
  const [adviser, officer] = [await deskOf(linfa, 'adviser'), await deskOf(linfa, 'street-officer')];
  const { items } = await adviser<Shifts>('dutyShifts.listMine', { from: '2026-02-20', to: today });
  const { planned } = await officer<{ planned: object[] }>('dutyShifts.planRoster', {
    community: other.code,
    adviser: items[0]?.adviser?.id,
    from: today,
    to: today,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    startsAt: '08:30',
    slotMinutes: 10,
    slotCount: 2,
    mode: 'phone',
  });
  if (planned.length !== 1) throw new Error('the demo’s adviser is on duty then already');
  return other;
}
