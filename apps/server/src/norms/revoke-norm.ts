import { LockMode } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { Norm } from './norm.entity.ts';
import { normKeepers } from './norms.policy.ts';
import { presentNorms } from './present-norm.ts';

/**
 * Takes back a value that has not come into force; the one that it would have ended goes on as long as this one would have.
 * @throws RuleError `not-found`, `norm-in-force`
 */
export async function revokeNorm(
  context: ActContext,
  input: Received<'norms', 'revoke'>,
): Promise<Answer<'norms', 'revoke'>> {
  const { em, keyring, today } = context;
  const id = keyring.ids.open('norm', input.norm);
  const norm = await em.findOne(Norm, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!norm || !reaches(actorOf(context), normKeepers, norm.place)) throw new RuleError('not-found');
  if (norm.validFrom <= today) throw new RuleError('norm-in-force', { day: norm.validFrom });
  const { code, place, value, validFrom, validTo } = norm;
  const before = await em.findOne(Norm, { code, place, validTo: validFrom }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (before) before.validTo = validTo ?? null;
  await em.remove(norm).flush();
  recordAct(context, { act: 'norms.revoke', thing: `norm:${id}`, to: 'revoked', reason: `${code}=${value}` });
  return { revoked: true, continues: (before && (await presentNorms(context, [before]))[0]) ?? null };
}
