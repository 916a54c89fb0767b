import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Takes back what was reported while the level above has not locked it; it is a draft again. @throws RuleError `wrong-state` */
export async function takeBackEdition(
  context: ActContext,
  input: Received<'reports', 'takeBack'>,
): Promise<PresentedEdition> {
  return presentWritten(context, await stepEdition(context, input.edition, 'take-back', input.reason));
}
