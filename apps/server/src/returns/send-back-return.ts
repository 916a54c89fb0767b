import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import type { PresentedFiling } from './present-filing.ts';
import { stepFiling } from './step-filing.ts';

/** Gives a return back to its unit with what is to be looked at again. @throws RuleError `not-found`, `not-allowed`, `wrong-state` */
export async function sendBackReturn(
  context: ActContext,
  input: Received<'returns', 'returnWithRemarks'>,
): Promise<PresentedFiling> {
  return stepFiling(context, input.filing, 'return', input.remarks);
}
