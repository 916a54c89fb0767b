import type { Received } from '@linfa/contract';
import { applySignUpAct, RuleError, type SignUpState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { checkInCode } from './check-in-code.ts';
import { presentSignUp, type PresentedSignUp } from './present-sign-up.ts';
import { signUpForAct } from './sign-up-for-act.ts';

/** Somebody signed up is at the venue, where the code is shown. @throws RuleError `not-yet` before the day, `wrong-event-code`, `event-not-open`, `wrong-state`, `not-found` */
export async function checkIn(context: ActContext, input: Received<'outreach', 'checkIn'>): Promise<PresentedSignUp> {
  const signUp = await signUpForAct(context, input.event);
  const { event } = signUp;
  const before = signUp.state as SignUpState;
  signUp.state = applySignUpAct(before, 'attend');
  if (event.heldOn > context.today) throw new RuleError('not-yet', { when: '活动的日子', act: '签到' });
  if (event.state !== 'published') throw new RuleError('event-not-open', { reason: '已经结束' });
  if (input.code.toUpperCase() !== checkInCode(context, event.id)) throw new RuleError('wrong-event-code');
  recordAct(context, { act: 'outreach.checkIn', thing: `eventSignUp:${signUp.id}`, from: before, to: signUp.state });
  await context.em.flush();
  return presentSignUp(context, signUp);
}
