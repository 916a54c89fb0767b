import { LockMode } from '@mikro-orm/core';
import { applyCountersignAct, type CountersignState, type Day } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { DutyShift } from './duty-shift.entity.ts';

/**
 * What was signed no longer stands as it was: the adviser's shifts at that unit on those days have to be signed again.
 * Locks them, so that a signature given at this moment is either of the sheet before or of the one after.
 */
export async function unsignShifts(
  context: ActContext,
  { unitId, adviserId, days }: { readonly unitId: number; readonly adviserId: number; readonly days: readonly Day[] },
  act: string,
): Promise<void> {
  const { em } = context;
  // By their ids: a locking read that searched would lock the gaps where others insert.
  const known = await em.find(
    DutyShift,
    { unit: unitId, adviser: adviserId, heldOn: { $in: [...new Set(days)] } },
    { fields: ['id'], orderBy: { id: 'asc' }, disableIdentityMap: true },
  );
  for (const { id } of known) {
    const shift = await em.findOne(DutyShift, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (shift) unsign(context, shift, act);
  }
}

/** The caller has locked the shift. */
export function unsign(context: ActContext, shift: DutyShift, act: string): void {
  const before = shift.countersign as CountersignState;
  if (before !== 'countersigned') return;
  shift.countersign = applyCountersignAct(before, 'change');
  recordAct(context, { act, thing: `shift:${shift.id}`, from: before, to: shift.countersign });
}
