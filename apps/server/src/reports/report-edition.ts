import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Sends the signed report to the level above. @throws RuleError `wrong-state` */
export async function reportEdition(
  context: ActContext,
  input: Received<'reports', 'report'>,
): Promise<PresentedEdition> {
  return presentWritten(context, await stepEdition(context, input.edition, 'report', input.note));
}
