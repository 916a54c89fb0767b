import type { Received } from '@linfa/contract';
import { applyTextCheckAct, type TextCheckState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { flagForAct } from './flag-for-act.ts';
import { presentFlag, type PresentedFlag } from './present-flag.ts';

/** Somebody looked and says what came of it. The text stays as it is. @throws RuleError `not-found`, `wrong-state` */
export async function settleFlag(
  context: ActContext,
  input: Received<'contentFlags', 'settle'>,
): Promise<PresentedFlag> {
  const { em, now } = context;
  const row = await flagForAct(context, input.flag);
  const before = row.state as TextCheckState;
  row.state = applyTextCheckAct(before, 'settle');
  row.settledAt = now;
  row.settledBy = em.getReference(Person, actorOf(context).personId);
  row.result = input.result;
  recordAct(context, {
    act: 'contentFlags.settle',
    thing: `textCheck:${row.id}`,
    from: before,
    to: row.state,
    reason: input.result,
  });
  await em.flush();
  return presentFlag(context, row);
}
