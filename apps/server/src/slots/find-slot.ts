import { LockMode } from '@mikro-orm/core';
import { assertBookable, RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { query, textOrNull } from '../database/sql.ts';
import { Slot } from './slot.entity.ts';

/** What is asked of a slot that somebody takes a place in, or is shown. */
export type SlotInFull = Pick<Slot, 'id' | 'place' | 'day' | 'startsAt' | 'minutes' | 'closed'> & {
  readonly unit: Pick<Slot['unit'], 'id' | 'code' | 'name' | 'place'>;
  readonly shift: Pick<Slot['shift'], 'mode'> & {
    readonly adviser?: { readonly nameCipher: string } | null | undefined;
  };
};

/** What a booking's answer says of its slot. */
const details = ['unit', 'shift.adviser'] as const;

/** A slot still to come in which `takePlace` was tried. @throws RuleError `not-found`, `slot-not-open`, `slot-full` when it got none */
export async function heldSlot({ em, now }: ActContext, slotId: number, held: boolean): Promise<SlotInFull> {
  const [row] = await query(em, {
    text:
      'select slot.id, slot.place, slot.day, slot.starts_at, slot.minutes, slot.closed, unit.id as unit_id, unit.code, unit.name,' +
      ' unit.place as unit_place, shift.mode, adviser.name_cipher ' +
      'from slot join org_unit unit on unit.id = slot.unit_id join duty_shift shift on shift.id = slot.shift_id' +
      ' left join person adviser on adviser.id = shift.adviser_id where slot.id = ?',
    values: [slotId],
  });
  if (!row) throw new RuleError('not-found');
  const adviserName = textOrNull(row['name_cipher']);
  const slot: SlotInFull = {
    id: slotId,
    place: String(row['place']),
    day: String(row['day']),
    startsAt: Number(row['starts_at']),
    minutes: Number(row['minutes']),
    closed: Boolean(row['closed']),
    unit: {
      id: Number(row['unit_id']),
      code: String(row['code']),
      name: String(row['name']),
      place: String(row['unit_place']),
    },
    shift: { mode: String(row['mode']), adviser: adviserName === null ? null : { nameCipher: adviserName } },
  };
  assertBookable(slot, now);
  if (!held) throw new RuleError('slot-full');
  return slot;
}

/** A slot that stays as it is until the end of the transaction. @throws RuleError `not-found` */
export async function lockSlot({ em }: ActContext, slotId: number): Promise<Slot> {
  // Places are counted past the entity: what was loaded before says nothing of them.
  const slot = await em.findOne(Slot, { id: slotId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!slot) throw new RuleError('not-found');
  return slot;
}

/** One that is there. */
export async function slotWithDetails(context: ActContext, slotId: number): Promise<Slot> {
  return withDetails(context, await context.em.findOneOrFail(Slot, slotId));
}

export async function withDetails({ em }: ActContext, slot: Slot): Promise<Slot> {
  await em.populate([slot], [...details]);
  return slot;
}
