import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { addSides } from './add-sides.ts';
import type { TransferDocument } from './encrypted-texts.ts';
import { mediationDesk } from './mediation.policy.ts';
import { openCase } from './open-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/** A dispute that a court, the police, the petition office or the hotline handed over. @throws RuleError `unknown-unit`, `not-allowed`, `day-in-future`, `day-out-of-order`, `not-a-committee` */
export async function receiveTransfer(
  context: ActContext,
  input: Received<'mediation', 'receiveTransfer'>,
): Promise<PresentedCase> {
  const { keyring, today } = context;
  const unit = await unitInReach(context, input.community, mediationDesk);
  if (input.sentOn > today) throw new RuleError('day-in-future', { day: input.sentOn });
  const transfer: TransferDocument = { sender: input.sender, document: input.document, on: input.sentOn };
  const row = await openCase(context, {
    act: 'receiveTransfer',
    unit,
    source: input.source,
    day: input.day,
    notBefore: input.sentOn,
    committee: input.committee,
    limit: input.limit,
    disputeType: input.disputeType,
    factsCipher: keyring.seal(input.facts),
    transferCipher: keyring.seal(JSON.stringify(transfer)),
    origin: { originSet: null, originId: null },
  });
  await addSides(context, row, input);
  return presentCase(context, row);
}
