import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Makes what was signed public, to the byte. @throws RuleError `wrong-state` */
export async function publishEdition(
  context: ActContext,
  input: Received<'reports', 'publish'>,
): Promise<PresentedEdition> {
  const edition = await stepEdition(context, input.edition, 'publish', input.note);
  edition.publishedOn = context.today;
  return presentWritten(context, edition);
}
