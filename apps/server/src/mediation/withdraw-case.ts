import type { Received } from '@linfa/contract';
import { RuleError, type EndingGround } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { assignmentsOf, seesCase } from './case-access.ts';
import { dayOnCase, lockCase } from './case-for-act.ts';
import { mediationDesk } from './mediation.policy.ts';
import { concludeCase, moveCase } from './move-case.ts';
import { ownPartiesIn } from './own-parties.ts';
import { presentTold, type PresentedTold } from './present-told.ts';
import { setPrevented } from './take-effect.ts';
import { tellParties } from './tell-parties.ts';

/**
 * A party takes back its request or ends the mediation (人民调解法 art. 23), or the mediator ends it on a legal ground.
 * @throws RuleError `ground-missing` where staff give no ground, `wrong-state`, `day-out-of-order`, `not-found`
 */
export async function withdrawCase(
  context: ActContext,
  input: Received<'mediation', 'withdraw'>,
): Promise<PresentedTold> {
  const { em, keyring } = context;
  const row = await lockCase(context, input.case);
  const assignments = (await assignmentsOf(context, [row.id])).get(row.id) ?? [];
  const staff = seesCase(actorOf(context), row, mediationDesk, assignments);
  const own = staff ? [] : await ownPartiesIn(context, row);
  const [party] = own;
  if (!staff && !party) throw new RuleError('not-found');
  const ground: EndingGround | undefined = staff
    ? input.ground
    : party?.side === 'applicant'
      ? 'applicant-withdrew'
      : 'party-ended';
  if (ground === undefined) throw new RuleError('ground-missing');
  const day = staff ? dayOnCase(context, row, input.day) : context.today;
  concludeCase(row, 'withdrawn', day);
  row.endingGround = ground;
  row.endingCipher = input.reason === '' ? null : keyring.seal(input.reason);
  if (staff) setPrevented(row, input);
  moveCase(context, row, 'withdraw', 'withdraw');
  await tellParties(context, row, 'mediation-ended');
  await em.flush();
  return presentTold(context, row, own);
}
