import type { AnswerOf } from '@linfa/contract';
import { slotStart } from '@linfa/domain';

export type OpenSlot = AnswerOf<'slots.listOpen'>['items'][number];
type When = Pick<OpenSlot, 'day' | 'startsAt'>;

/** As many as are taken in at a glance. */
const most = 3;

/** The free slots next to a time that cannot be had, the nearest first. */
export function nearestFree(slots: readonly OpenSlot[], wanted: When & { readonly id?: string }): OpenSlot[] {
  const at = momentOf(wanted);
  return slots
    .filter(({ id, free }) => free > 0 && id !== wanted.id)
    .sort((a, b) => Math.abs(momentOf(a) - at) - Math.abs(momentOf(b) - at))
    .slice(0, most);
}

function momentOf({ day, startsAt }: When): number {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  return slotStart({ day, startsAt: hours * 60 + minutes }).getTime();
}
