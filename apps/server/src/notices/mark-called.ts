import type { Received } from '@linfa/contract';
import { applyNoticeAct, type CallResult, type NoticeAct, type NoticeState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { callForAct } from './call-for-act.ts';
import { presentCall, type PresentedCall } from './present-call.ts';

const actOf: Readonly<Record<CallResult, NoticeAct>> = {
  told: 'tell',
  'no-answer': 'call-in-vain',
  'wrong-number': 'leave',
  'not-needed': 'leave',
};

/** Somebody rang up, or need not any more; who did not answer stays on the list. @throws RuleError `wrong-state`, `not-found` */
export async function markCalled(
  context: ActContext,
  input: Received<'notices', 'markCalled'>,
): Promise<PresentedCall> {
  const { em, now } = context;
  const notice = await callForAct(context, input.notice);
  const before = notice.state as NoticeState;
  notice.state = applyNoticeAct(before, actOf[input.result]);
  notice.calledAt = now;
  notice.calledBy = em.getReference(Person, actorOf(context).personId);
  notice.callResult = input.result;
  if (input.result !== 'not-needed') notice.calls += 1;
  recordAct(context, {
    act: 'notices.markCalled',
    thing: `notice:${notice.id}`,
    from: before,
    to: notice.state,
    reason: input.result,
  });
  await em.flush();
  return presentCall(context, notice);
}
