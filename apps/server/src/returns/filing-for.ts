import { LockMode } from '@mikro-orm/core';
import { returnFilingRoles, returnFilingTable, RuleError, type ReturnFilingAct, type UnitKind } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { ReturnFiling } from './return-filing.entity.ts';
import { returnReaders } from './returns.policy.ts';

/** The return with its unit, for those who may read it. @throws RuleError `not-found` */
export async function filingForReading(
  { em, keyring, actor }: Pick<ActContext, 'em' | 'keyring' | 'actor'>,
  sealed: string,
): Promise<ReturnFiling> {
  const filing = await em.findOne(
    ReturnFiling,
    { id: keyring.ids.open('return-filing', sealed) },
    { populate: ['unit'], strategy: 'joined' },
  );
  if (!filing || !reaches(actor, returnReaders, filing.place)) throw new RuleError('not-found');
  return filing;
}

/**
 * The return, locked before it is judged, for those who take this step with one of its unit: of one who takes it back and
 * one who locks it at once, the second sees what the first did.
 * @throws RuleError `not-found`; `not-allowed` for those who may only read it
 */
export async function filingForStep(context: ActContext, sealed: string, act: ReturnFilingAct): Promise<ReturnFiling> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const filing = await em.findOne(
    ReturnFiling,
    { id: keyring.ids.open('return-filing', sealed) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!filing || !reaches(actor, [...returnReaders, ...returnFilingTable.acts[act].roles], filing.place))
    throw new RuleError('not-found');
  await em.populate([filing], ['unit']);
  if (!reaches(actor, returnFilingRoles(act, filing.unit.kind as UnitKind), filing.place))
    throw new RuleError('not-allowed');
  return filing;
}
