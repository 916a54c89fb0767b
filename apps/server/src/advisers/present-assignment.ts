import type { Answer } from '@linfa/contract';
import { mayGrant } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { AdviserAssignment } from './adviser-assignment.entity.ts';

export type PresentedAssignment = Answer<'people', 'endAssignment'>;

/** Assignments with the adviser's name in full: residents read it at every slot. */
export async function presentAssignments(
  context: ActContext,
  assignments: readonly AdviserAssignment[],
): Promise<PresentedAssignment[]> {
  const { em, keyring, today } = context;
  await em.populate([...assignments], ['unit', 'adviser']);
  const { holdings } = actorOf(context);
  return assignments.map((one) => ({
    id: keyring.ids.seal('assignment', one.id),
    adviser: one.adviser
      ? { id: keyring.ids.seal('person', one.adviser.id), name: keyring.open(one.adviser.nameCipher) }
      : null,
    unit: { code: one.unit.code, name: one.unit.name },
    firm: one.firm,
    contractNumber: one.contractNumber ?? null,
    from: one.startsOn,
    until: one.endsOn ?? null,
    may: (!one.endsOn || one.endsOn > today) && mayGrant(holdings, 'adviser', one.unit.place) ? ['end'] : [],
  }));
}
