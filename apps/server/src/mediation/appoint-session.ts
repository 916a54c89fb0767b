import type { Received } from '@linfa/contract';
import { addDays, RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { minutesOf } from '../slots/clock.ts';
import { caseForAct } from './case-for-act.ts';
import { mediationDesk } from './mediation.policy.ts';
import { moveCase } from './move-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { tellParties } from './tell-parties.ts';

const mostDaysAhead = 180;

/** Says when and where the next sitting is, in place of the one that was appointed before. @throws RuleError `bad-period`, `wrong-state`, `not-found` */
export async function appointSession(
  context: ActContext,
  input: Received<'mediation', 'appointSession'>,
): Promise<PresentedCase> {
  const { keyring, today } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  if (input.day < today || input.day > addDays(today, mostDaysAhead))
    throw new RuleError('bad-period', { reason: `调解须约定在今天起${mostDaysAhead}天内` });
  row.nextOn = input.day;
  row.nextAt = minutesOf(input.time);
  row.nextVenueCipher = keyring.seal(input.venue);
  moveCase(context, row, 'appoint', 'appointSession');
  await tellParties(context, row, 'mediation-appointed', { day: input.day, startsAt: row.nextAt });
  await context.em.flush();
  return presentCase(context, row);
}
