import type { Answer, Received } from '@linfa/contract';
import { RuleError, type MediationCaseState } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { KeptRefusal } from '../http/kept-refusal.ts';
import { Person } from '../people/person.entity.ts';
import { assertRate } from '../sessions/assert-rate.ts';
import { takeBackAttempt } from '../sessions/count-attempt.ts';
import { randomCode, readRandomCode } from '../sessions/random-code.ts';
import { caseForAct } from './case-for-act.ts';
import { MediationCase } from './mediation-case.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { nextOf } from './present-case-row.ts';
import { ProgressCode } from './progress-code.entity.ts';

/** One for each party and their agents. */
const mostCodes = 20;

/** What whoever has a code reads of each state; who and what it is about is not in it. */
const stages: Readonly<Record<MediationCaseState, string>> = {
  accepted: '已受理，正在征求各方是否同意调解',
  mediating: '各方已同意，正在调解',
  agreed: '已达成调解协议',
  'not-agreed': '未达成协议，调解已结束',
  refused: '一方不同意调解，已结束',
  withdrawn: '调解已撤回或终止',
  archived: '已办结归档',
};

/** Makes a code of 120 random bits for a party without an account; it is told this once and kept as a keyed hash only. @throws RuleError `too-many-codes`, `not-found` */
export async function issueProgressCode(
  context: ActContext,
  input: Received<'mediation', 'issueProgressCode'>,
): Promise<Answer<'mediation', 'issueProgressCode'>> {
  const { em, now } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  if ((await em.count(ProgressCode, { case: row.id, revokedAt: null })) >= mostCodes)
    throw new RuleError('too-many-codes', { most: mostCodes });
  const code = `${randomCode()}${randomCode()}`;
  em.persist(
    em.create(ProgressCode, {
      codeDigest: digestOf(context, code),
      case: row,
      issuedBy: em.getReference(Person, actorOf(context).personId),
      createdAt: now,
      revokedAt: null,
    }),
  );
  noteCaseStep(context, row, { act: 'issueProgressCode' });
  return { code: code.replace(/(.{4})(?=.)/g, '$1-') };
}

/** No code of the case shows anything from now on. @throws RuleError `not-found` */
export async function revokeProgressCode(
  context: ActContext,
  input: Received<'mediation', 'revokeProgressCode'>,
): Promise<Answer<'mediation', 'revokeProgressCode'>> {
  const row = await caseForAct(context, input.case, mediationDesk);
  const revoked = await context.em.nativeUpdate(
    ProgressCode,
    { case: row.id, revokedAt: null },
    { revokedAt: context.now },
  );
  noteCaseStep(context, row, { act: 'revokeProgressCode' });
  return { revoked };
}

/** How far a case is, for whoever has a code. @throws RuleError `wrong-progress-code`; `too-many-requests` after twenty wrong ones in a quarter of an hour from one address */
export async function progressByCode(
  context: ActContext,
  { code }: Received<'mediation', 'progressByCode'>,
): Promise<Answer<'mediation', 'progressByCode'>> {
  const { em, keyring, now, address } = context;
  const subject = `progress-from:${keyring.blindIndex(address)}`;
  await assertRate(em, { subject, most: 20, minutes: 15 }, now);
  const codeDigest = digestOf(context, readRandomCode(code.replace(/[\s-]/g, '')));
  const found = await em.findOne(ProgressCode, { codeDigest, revokedAt: null });
  const row = found && (await em.findOne(MediationCase, { id: found.case.id }));
  if (!row) throw new KeptRefusal(new RuleError('wrong-progress-code'));
  await takeBackAttempt(em, subject);
  const state = row.state as MediationCaseState;
  return { stage: stages[state], open: state === 'accepted' || state === 'mediating', next: nextOf(row) };
}

function digestOf({ keyring }: ActContext, code: string): string {
  return keyring.blindIndex(`mediation-progress ${code}`);
}
