import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { caseForAct, dayOnCase } from './case-for-act.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { agreementOf } from './present-agreement.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { addSignatures } from './sign-record.ts';
import { assertMediating, takeEffectWhenSigned } from './take-effect.ts';

/** Signatures and the seal that came later. @throws RuleError `no-agreement`, `already-signed`, `nothing-changed`, `wrong-state`, `day-out-of-order`, `not-found` */
export async function signAgreement(
  context: ActContext,
  input: Received<'mediation', 'signAgreement'>,
): Promise<PresentedCase> {
  const { em } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  const agreement = await agreementOf(context, row);
  if (!agreement) throw new RuleError('no-agreement');
  if (agreement.effectiveOn) throw new RuleError('already-signed');
  assertMediating(row);
  const day = dayOnCase(context, row, input.day);
  if (day < agreement.reachedOn) throw new RuleError('before-start', { day, start: agreement.reachedOn });
  const before = await em.find(MediationReply, { agreement: agreement.id, kind: 'signed' });
  const known = new Set(before.map((one) => one.party.id));
  const added = await addSignatures(context, row, { agreement }, input.signed, day, known);
  if (added.length === 0 && input.sealedOn === undefined) throw new RuleError('nothing-changed');
  if (input.sealedOn !== undefined) agreement.sealedOn = dayOnCase(context, row, input.sealedOn);
  noteCaseStep(context, row, { act: 'signAgreement' });
  await em.flush();
  await takeEffectWhenSigned(context, row, agreement);
  await em.flush();
  return presentCase(context, row);
}
