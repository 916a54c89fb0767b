import type { Answer } from '@linfa/contract';
import type { agreementForms, replyKinds } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { MediationAgreement } from './mediation-agreement.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import type { MediationSession } from './mediation-session.entity.ts';

type PresentedAgreement = NonNullable<Answer<'mediation', 'get'>['agreement']>;

export function agreementOf({ em }: ActContext, row: MediationCase): Promise<MediationAgreement | null> {
  return em.findOne(MediationAgreement, { case: row.id });
}

/** What the parties said to these sittings' records and to the agreement, first word first. */
export async function repliesOf(
  { em }: ActContext,
  sessions: readonly MediationSession[],
  agreement: MediationAgreement | null,
): Promise<MediationReply[]> {
  const ids = sessions.map((one) => one.id);
  if (ids.length === 0 && !agreement) return [];
  return em.find(
    MediationReply,
    { $or: [{ session: { $in: ids } }, ...(agreement ? [{ agreement: agreement.id }] : [])] },
    { orderBy: { id: 'asc' } },
  );
}

export function presentReplies(
  { keyring }: ActContext,
  replies: readonly MediationReply[],
): PresentedAgreement['replies'] {
  return replies.map(({ party, kind, on }) => ({
    party: keyring.ids.seal('mediationParty', party.id),
    kind: kind as keyof typeof replyKinds,
    day: on,
  }));
}

/** @param replies of the case; those to the agreement are picked */
export function presentAgreement(
  context: ActContext,
  agreement: MediationAgreement,
  replies: readonly MediationReply[],
): PresentedAgreement {
  return {
    form: agreement.form as keyof typeof agreementForms,
    reachedOn: agreement.reachedOn,
    performBy: agreement.performBy ?? null,
    amount: agreement.amount,
    sealedOn: agreement.sealedOn ?? null,
    effectiveOn: agreement.effectiveOn ?? null,
    replies: presentReplies(
      context,
      replies.filter((one) => one.agreement?.id === agreement.id),
    ),
  };
}
