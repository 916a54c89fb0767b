import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { editionForStep } from './edition-for.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { signEdition } from './sign-edition.ts';
import { stepBy } from './step-edition.ts';

/** Signs the version that the signatory read, and no other. @throws RuleError `changed-meanwhile`, `day-in-future`, `wrong-state` */
export async function signAct(context: ActContext, input: Received<'reports', 'sign'>): Promise<PresentedEdition> {
  const edition = await editionForStep(context, input.edition, 'sign');
  if (edition.version !== input.version) throw new RuleError('changed-meanwhile');
  const day = input.day ?? context.today;
  if (day > context.today) throw new RuleError('day-in-future', { day });
  await signEdition(context.em, edition.unit, edition, { ...stepBy(context), day });
  return presentWritten(context, edition);
}
