import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Takes a report back to drafting; what was reviewed and discussed is to be so again. @throws RuleError `wrong-state` */
export async function reviseEdition(
  context: ActContext,
  input: Received<'reports', 'revise'>,
): Promise<PresentedEdition> {
  return presentWritten(context, await stepEdition(context, input.edition, 'revise', input.note));
}
