import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Gives a report back to its unit with what is to be changed. @throws RuleError `wrong-state` */
export async function returnEdition(
  context: ActContext,
  input: Received<'reports', 'returnWithRemarks'>,
): Promise<PresentedEdition> {
  return presentWritten(context, await stepEdition(context, input.edition, 'return', input.remarks));
}
