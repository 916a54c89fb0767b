import { LockMode } from '@mikro-orm/core';
import { RuleError, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { DutyShift } from './duty-shift.entity.ts';

/** The shift, locked, for somebody who holds one of the roles over it. @throws RuleError `not-found` */
export async function shiftForAct(context: ActContext, sealed: string, roles: readonly Role[]): Promise<DutyShift> {
  const { em, keyring } = context;
  const shift = await em.findOne(
    DutyShift,
    { id: keyring.ids.open('shift', sealed) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!shift || !reaches(actorOf(context), roles, shift.place)) throw new RuleError('not-found');
  return shift;
}
