import type { ActName } from '@linfa/contract';
import { applyReturnFilingAct, type ReturnFilingAct, type ReturnFilingState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { filingForStep } from './filing-for.ts';
import { presentFiling, type PresentedFiling } from './present-filing.ts';

type Step = Exclude<ReturnFilingAct, 'report'>;

const actNames: Readonly<Record<Step, ActName>> = {
  'take-back': 'returns.takeBack',
  return: 'returns.returnWithRemarks',
  lock: 'returns.lock',
  unlock: 'returns.unlock',
};

/** Takes a return that was sent one step on, with what was said about it. @throws RuleError `not-found`, `not-allowed`, `wrong-state` */
export async function stepFiling(
  context: ActContext,
  sealed: string,
  act: Step,
  reason: string,
): Promise<PresentedFiling> {
  const filing = await filingForStep(context, sealed, act);
  const from = filing.state as ReturnFilingState;
  const to = applyReturnFilingAct(from, act);
  filing.state = to;
  recordAct(context, {
    act: actNames[act],
    thing: `return-filing:${filing.id}`,
    from,
    to,
    ...(reason !== '' && { reason }),
  });
  return presentFiling(context, filing);
}
