import type { Answer } from '@linfa/contract';
import {
  beijingDay,
  confirmationDue,
  maskName,
  type AgreementForm,
  type assignmentKinds,
  type confirmations,
  type ConsentState,
  type DisputeType,
  type MediationCaseState,
  type PartySide,
  type performances,
  type replyKinds,
} from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { assignmentsOf } from './case-access.ts';
import { MediationAgreement } from './mediation-agreement.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { MediationStep } from './mediation-step.entity.ts';
import { performanceRegistered } from './performance-registered.ts';
import { nextOf } from './present-case-row.ts';
import { partyMay } from './present-told.ts';
import { wordStep } from './word-step.ts';

type OwnCase = Answer<'mediation', 'listMine'>['cases'][number];
type Records = Pick<OwnCase, 'toConfirm' | 'agreement'>;
/** Acts that a party reads nothing from. */
const inward = ['assignMediators', 'inviteJoint', 'endJoint', 'limitView', 'amendCase', 'escalate', 'bindVolume'];

/** Cases as their parties see them. @param byCase with the parties that are one's own, whose unit is loaded */
export async function presentOwnCases(
  context: ActContext,
  byCase: ReadonlyMap<MediationCase, MediationParty[]>,
): Promise<OwnCase[]> {
  const { em, keyring } = context;
  const rows = [...byCase.keys()];
  const of = { case: { $in: rows.map((row) => row.id) } };
  const oldestFirst = { orderBy: { id: 'asc' } } as const;
  await em.populate(rows, ['committee']);
  const parties = await em.find(MediationParty, of, oldestFirst);
  const sessions = await em.find(MediationSession, of, oldestFirst);
  const agreements = await em.find(MediationAgreement, of);
  const steps = await em.find(MediationStep, of, oldestFirst);
  const mine = [...byCase.values()].flat().map((one) => one.id);
  const replies = await em.find(MediationReply, { party: { $in: mine } }, oldestFirst);
  const assignments = await assignmentsOf(
    context,
    rows.map((row) => row.id),
  );
  return [...byCase].map(([row, own]) => {
    const self = own[0] as MediationParty;
    const taken = steps.filter((one) => one.case?.id === row.id);
    return {
      id: keyring.ids.seal('mediationCase', row.id),
      fileNumber: row.fileNumber ?? null,
      unit: { code: row.unit.code, name: row.unit.name },
      state: row.state as MediationCaseState,
      disputeType: row.disputeType as DisputeType,
      party: keyring.ids.seal('mediationParty', self.id),
      side: self.side as PartySide,
      otherSide: parties
        .filter((one) => one.case?.id === row.id && one.side !== self.side)
        .map((one) => maskName(keyring.open(one.nameCipher))),
      consent: self.consent as ConsentState,
      committee: row.committee?.name ?? null,
      mediators: (assignments.get(row.id) ?? []).map(({ mediator, kind, unit }) => ({
        name: mediator ? keyring.open(mediator.nameCipher) : null,
        kind: kind as keyof typeof assignmentKinds,
        unit: { code: unit.code, name: unit.name },
      })),
      acceptedOn: row.acceptedOn ?? null,
      dueOn: row.dueOn ?? null,
      concludedOn: row.concludedOn ?? null,
      next: nextWithVenue(context, row),
      timeline: taken
        .filter((one) => !inward.includes(one.act))
        .map((one) => ({ day: beijingDay(one.at), words: wordStep(one.act) })),
      ...presentRecords(context, {
        sessions: sessions.filter((one) => one.case.id === row.id && one.recordCipher),
        agreement: agreements.find((one) => one.case.id === row.id),
        replies: replies.filter((one) => own.some((party) => party.id === one.party.id)),
      }),
      performance: (row.performance ?? null) as keyof typeof performances | null,
      performanceRegistered: performanceRegistered(taken),
      confirmation: row.confirmation as keyof typeof confirmations,
      may: partyMay(row, own),
    };
  });
}

/** What was written, and what one said to it last. */
function presentRecords(
  { keyring }: ActContext,
  written: {
    readonly sessions: readonly MediationSession[];
    readonly agreement: MediationAgreement | undefined;
    readonly replies: readonly MediationReply[];
  },
): Records {
  const { sessions, agreement, replies } = written;
  const last = (to: (reply: MediationReply) => boolean) =>
    (replies.findLast(to)?.kind ?? null) as keyof typeof replyKinds | null;
  const toConfirm: Records['toConfirm'] = sessions.map((one) => ({
    session: keyring.ids.seal('mediationSession', one.id),
    day: one.heldOn,
    reply: last((reply) => reply.session?.id === one.id),
  }));
  if (!agreement) return { toConfirm, agreement: null };
  const { form, reachedOn, performBy, amount, effectiveOn } = agreement;
  toConfirm.push({ session: null, day: reachedOn, reply: last((reply) => reply.agreement?.id === agreement.id) });
  return {
    toConfirm,
    agreement: {
      form: form as AgreementForm,
      reachedOn,
      performBy: performBy ?? null,
      amount,
      effectiveOn: effectiveOn ?? null,
      applyBy: effectiveOn ? confirmationDue(effectiveOn) : null,
    },
  };
}

function nextWithVenue({ keyring }: ActContext, row: MediationCase): OwnCase['next'] {
  const next = nextOf(row);
  return next && { ...next, venue: row.nextVenueCipher ? keyring.open(row.nextVenueCipher) : '' };
}
