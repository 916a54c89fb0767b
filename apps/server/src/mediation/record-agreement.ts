import type { Received } from '@linfa/contract';
import { RuleError, wordDay } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { caseForAct, dayOnCase } from './case-for-act.ts';
import type { AgreementText } from './encrypted-texts.ts';
import { MediationAgreement } from './mediation-agreement.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { agreementOf } from './present-agreement.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { assertConsents } from './record-session.ts';
import { addSignatures } from './sign-record.ts';
import { assertMediating, setPrevented, takeEffect, takeEffectWhenSigned } from './take-effect.ts';
import { tellParties } from './tell-parties.ts';

type Agreed = Received<'mediation', 'recordOralAgreement'>;

/**
 * A written agreement. The case ends with it once all parties have signed and the seal is set (人民调解法 art. 29); until
 * then mediation goes on, and another text may take its place. @throws RuleError `consent-missing`, `wrong-state`, `day-out-of-order`, `not-found`
 */
export async function recordAgreement(
  context: ActContext,
  input: Received<'mediation', 'recordAgreement'>,
): Promise<PresentedCase> {
  const row = await caseForAct(context, input.case, mediationDesk);
  const agreement = await writeAgreement(context, row, input, 'written');
  if (input.sealedOn !== undefined) agreement.sealedOn = dayOnCase(context, row, input.sealedOn);
  await addSignatures(context, row, { agreement }, input.signed, agreement.reachedOn);
  noteCaseStep(context, row, { act: 'recordAgreement' });
  await context.em.flush();
  if (!(await takeEffectWhenSigned(context, row, agreement)))
    await tellParties(context, row, 'mediation-to-sign', { day: input.reachedOn });
  await context.em.flush();
  return presentCase(context, row);
}

/** An oral agreement takes effect when it is reached; the mediator writes it down (人民调解法 art. 28 and 30). @throws as `recordAgreement` */
export async function recordOralAgreement(context: ActContext, input: Agreed): Promise<PresentedCase> {
  const row = await caseForAct(context, input.case, mediationDesk);
  const agreement = await writeAgreement(context, row, input, 'oral');
  await takeEffect(context, row, agreement, agreement.reachedOn, 'recordOralAgreement');
  await context.em.flush();
  return presentCase(context, row);
}

async function writeAgreement(
  context: ActContext,
  row: MediationCase,
  input: Agreed,
  form: 'written' | 'oral',
): Promise<MediationAgreement> {
  const { em, keyring } = context;
  await assertConsents(context, row, '登记协议');
  assertMediating(row);
  const { facts, terms, performHow, performWhere } = input;
  if (input.performBy !== undefined && input.performBy < input.reachedOn)
    throw new RuleError('before-start', { day: input.performBy, start: input.reachedOn });
  const text: AgreementText = { facts, terms, performHow, performWhere };
  const written = {
    form,
    textCipher: keyring.seal(JSON.stringify(text)),
    reachedOn: dayOnCase(context, row, input.reachedOn),
    performBy: input.performBy ?? null,
    amount: input.amount,
    sealedOn: null,
    recordedBy: em.getReference(Person, actorOf(context).personId),
  };
  const draft = await agreementOf(context, row);
  if (draft) await voidDraft(context, row, draft);
  const agreement = draft ? em.assign(draft, written) : em.create(MediationAgreement, { case: row, ...written });
  em.persist(agreement);
  setPrevented(row, input);
  return agreement;
}

/** What was signed was another text: its signatures are void, and what it said stays in the history. */
async function voidDraft(context: ActContext, row: MediationCase, draft: MediationAgreement): Promise<void> {
  const { em, keyring } = context;
  await em.nativeDelete(MediationReply, { agreement: draft.id });
  const { terms } = JSON.parse(keyring.open(draft.textCipher)) as AgreementText;
  noteCaseStep(context, row, {
    act: 'voidDraft',
    reason: `此前${wordDay(draft.reachedOn)}的文本作废：${terms.join('；')}`,
  });
}
