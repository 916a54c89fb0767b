import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Takes a report in and locks it: it is neither taken back nor returned from then on. @throws RuleError `wrong-state` */
export async function lockEdition(context: ActContext, input: Received<'reports', 'lock'>): Promise<PresentedEdition> {
  return presentWritten(context, await stepEdition(context, input.edition, 'lock', input.note));
}
