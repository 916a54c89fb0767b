import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import type { PresentedFiling } from './present-filing.ts';
import { stepFiling } from './step-filing.ts';

/** Gives a locked return free again, with the reason kept. @throws RuleError `not-found`, `not-allowed`, `wrong-state` */
export async function unlockReturn(
  context: ActContext,
  input: Received<'returns', 'unlock'>,
): Promise<PresentedFiling> {
  return stepFiling(context, input.filing, 'unlock', input.reason);
}
