import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { stepEdition } from './step-edition.ts';

/** Notes which meeting discussed the draft, and when. @throws RuleError `day-in-future`, `wrong-state` */
export async function discussEdition(
  context: ActContext,
  input: Received<'reports', 'discuss'>,
): Promise<PresentedEdition> {
  const edition = await stepEdition(context, input.edition, 'discuss', `${input.day} ${input.meeting}`);
  if (input.day > context.today) throw new RuleError('day-in-future', { day: input.day });
  return presentWritten(context, edition);
}
