import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import type { PresentedFiling } from './present-filing.ts';
import { stepFiling } from './step-filing.ts';

/** Takes a return back that the level above has not locked. @throws RuleError `not-found`, `not-allowed`, `wrong-state` */
export async function takeBackReturn(
  context: ActContext,
  input: Received<'returns', 'takeBack'>,
): Promise<PresentedFiling> {
  return stepFiling(context, input.filing, 'take-back', input.reason);
}
