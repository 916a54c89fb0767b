import { LockMode } from '@mikro-orm/core';
import { RuleError, textCheckTable } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { assignmentsOf, seesCase } from '../mediation/case-access.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { MediationFollowUp } from '../mediation/mediation-follow-up.entity.ts';
import { MediationReply } from '../mediation/mediation-reply.entity.ts';
import { flagReaders } from './content-flags.policy.ts';
import { TextCheck } from './text-check.entity.ts';

/** A flagged text, locked unless it is only read, for those who look at them there. @throws RuleError `not-found` for everybody else */
export async function flagForAct(context: ActContext, sealed: string, lock = true): Promise<TextCheck> {
  const { em, keyring } = context;
  const id = keyring.ids.open('textCheck', sealed);
  const row = await em.findOne(TextCheck, { id }, lock ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {});
  if (!row || row.state === textCheckTable.initial || !reaches(actorOf(context), flagReaders, row.place))
    throw new RuleError('not-found');
  await em.populate([row], ['unit', 'person']);
  return row;
}

/** A case that only named people see keeps its texts to them, whatever WeChat thinks of one. @throws RuleError `not-allowed` */
export async function assertMayReadFlag(context: ActContext, row: TextCheck): Promise<void> {
  const found = await caseOf(context, row);
  if (!found?.viewLimit) return;
  const assignments = (await assignmentsOf(context, [found.id])).get(found.id) ?? [];
  if (!seesCase(actorOf(context), found, flagReaders, assignments)) throw new RuleError('not-allowed');
}

async function caseOf({ em }: ActContext, { kind, thingId }: TextCheck): Promise<MediationCase | null> {
  if (kind === 'mediation-request') return em.findOne(MediationCase, { request: thingId });
  if (kind === 'mediation-follow-up')
    return (await em.findOne(MediationFollowUp, { id: thingId }, { populate: ['case'] }))?.case ?? null;
  if (kind !== 'mediation-reply') return null;
  const reply = await em.findOne(MediationReply, { id: thingId }, { populate: ['party.case'] });
  return reply?.party.case ?? null;
}
