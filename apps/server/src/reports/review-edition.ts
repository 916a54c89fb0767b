import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Says that nothing in the draft is secret; from here its text stands. @throws RuleError `wrong-state` */
export async function reviewEdition(
  context: ActContext,
  input: Received<'reports', 'review'>,
): Promise<PresentedEdition> {
  return presentWritten(context, await stepEdition(context, input.edition, 'review-secrecy', input.note));
}
