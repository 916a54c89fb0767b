import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Gives a locked report free again, with the reason kept. @throws RuleError `wrong-state` */
export async function unlockEdition(
  context: ActContext,
  input: Received<'reports', 'unlock'>,
): Promise<PresentedEdition> {
  return presentWritten(context, await stepEdition(context, input.edition, 'unlock', input.reason));
}
