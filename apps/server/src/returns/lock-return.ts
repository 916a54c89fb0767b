import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import type { PresentedFiling } from './present-filing.ts';
import { stepFiling } from './step-filing.ts';

/** Takes a return in and locks it: it is neither taken back nor returned from then on. @throws RuleError `not-found`, `not-allowed`, `wrong-state` */
export async function lockReturn(context: ActContext, input: Received<'returns', 'lock'>): Promise<PresentedFiling> {
  return stepFiling(context, input.filing, 'lock', input.note);
}
