import type { Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { addSides } from './add-sides.ts';
import { findOrigin } from './find-origin.ts';
import { mediationDesk } from './mediation.policy.ts';
import { openCase } from './open-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/** Mediators act on a dispute that nobody brought (人民调解法 art. 17); both sides are asked. @throws RuleError `unknown-unit`, `not-allowed`, `not-found`, `day-out-of-order`, `not-a-committee` */
export async function openOnInitiative(
  context: ActContext,
  input: Received<'mediation', 'openOnInitiative'>,
): Promise<PresentedCase> {
  const unit = await unitInReach(context, input.community, mediationDesk);
  const row = await openCase(context, {
    act: 'openOnInitiative',
    unit,
    source: 'initiative',
    day: input.day,
    committee: input.committee,
    limit: input.limit,
    disputeType: input.disputeType,
    factsCipher: context.keyring.seal(input.facts),
    origin: await findOrigin(context, input),
  });
  await addSides(context, row, input);
  return presentCase(context, row);
}
