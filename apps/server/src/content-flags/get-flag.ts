import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { flagForAct } from './flag-for-act.ts';
import { presentFlag, type PresentedFlag } from './present-flag.ts';

/** One as the list shows it. @throws RuleError `not-found` */
export async function getFlag(context: ActContext, input: Received<'contentFlags', 'get'>): Promise<PresentedFlag> {
  return presentFlag(context, await flagForAct(context, input.flag, false));
}
