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
