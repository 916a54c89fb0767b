import type { Answer } from '@linfa/contract';
import {
  type assignmentKinds,
  type CommitteeKind,
  type confirmations,
  type ConsentState,
  type ConsentWay,
  type EndingGround,
  maskName,
  type PartySide,
  type performances,
} from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { clockOf } from '../slots/clock.ts';
import { assignmentsOf } from './case-access.ts';
import { originOf } from './case-origin.ts';
import { partiesOf } from './case-for-act.ts';
import { duplicateHints } from './duplicate-hints.ts';
import { mayBeside } from './may-beside.ts';
import type { MediationAssignment } from './mediation-assignment.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationExtension } from './mediation-extension.entity.ts';
import type { MediationParty } from './mediation-party.entity.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { MediationStep } from './mediation-step.entity.ts';
import { unitsAbove } from '../org-units/units-above.ts';
import { agreementOf, presentAgreement, presentReplies, repliesOf } from './present-agreement.ts';
import { performanceRegistered } from './performance-registered.ts';
import { presentCaseRows, type PresentedCaseRow } from './present-case-row.ts';
import { wordState, wordStep } from './word-step.ts';

export type PresentedCase = Answer<'mediation', 'get'>;

/** A case for those who see it: everything but what is personal. */
export async function presentCase(context: ActContext, row: MediationCase): Promise<PresentedCase> {
  const { em, keyring } = context;
  const [plain] = await presentCaseRows(context, [row]);
  await em.populate([row], ['committee', 'escalatedTo']);
  const parties = await partiesOf(context, row);
  const sessions = await em.find(MediationSession, { case: row.id }, { orderBy: { heldOn: 'asc', id: 'asc' } });
  const agreement = await agreementOf(context, row);
  const replies = await repliesOf(context, sessions, agreement);
  const assignments = (await assignmentsOf(context, [row.id])).get(row.id) ?? [];
  const extensions = await em.find(MediationExtension, { case: row.id }, { orderBy: { id: 'asc' } });
  const steps = await em.find(MediationStep, { case: row.id }, { orderBy: { id: 'asc' } });
  const thing = `case ${row.id}`;
  const open = row.concludedOn ? [] : [{ thing, disputeType: row.disputeType, parties }];
  return {
    ...(plain as PresentedCaseRow),
    committee: row.committee?.name ?? null,
    committeeKind: row.committeeKind as CommitteeKind,
    people: parties.map((party) => presentParty(context, party)),
    mediators: assignments.map((one) => presentAssignment(context, one)),
    sessions: sessions.map((session) => ({
      id: keyring.ids.seal('mediationSession', session.id),
      number: session.number ?? null,
      day: session.heldOn,
      time: typeof session.startsAt === 'number' ? clockOf(session.startsAt) : null,
      minutes: session.minutes ?? null,
      withAdviser: session.withAdviser,
      viaPlatform: session.viaPlatform,
      rightsTold: session.rightsTold ?? null,
      version: session.version,
      replies: presentReplies(
        context,
        replies.filter((one) => one.session?.id === session.id),
      ),
    })),
    agreement: agreement && presentAgreement(context, agreement, replies),
    amount: row.amount,
    preventedCrimePeople: row.preventedCrime ? row.preventedCrimePeople : null,
    preventedPetitionPeople: row.preventedPetition ? row.preventedPetitionPeople : null,
    performance: (row.performance ?? null) as keyof typeof performances | null,
    performanceRegistered: performanceRegistered(steps),
    confirmation: row.confirmation as keyof typeof confirmations,
    endingGround: (row.endingGround ?? null) as EndingGround | null,
    escalatedTo: row.escalatedTo ? { code: row.escalatedTo.code, name: row.escalatedTo.name } : null,
    extensions: extensions.map(({ fromDue, toDue, agreedOn }) => ({ from: fromDue, to: toDue, agreedOn })),
    archivedOn: row.archivedOn ?? null,
    archiveNumber: row.archiveNumber ?? null,
    history: steps.map(({ at, act, fromState, toState }) => ({
      at: at.toISOString(),
      act: wordStep(act),
      from: wordState(fromState ?? null),
      to: wordState(toState ?? null),
    })),
    hints: (await duplicateHints(context, open)).get(thing) ?? [],
    version: row.version,
    mayBeside: mayBeside(context, row, assignments, agreement),
    above: await unitsAbove(context, row.place),
    request: row.request ? keyring.ids.seal('mediationRequest', row.request.id) : null,
    origin: await originOf(context, row),
  };
}

function presentParty({ keyring }: ActContext, party: MediationParty): PresentedCase['people'][number] {
  return {
    id: keyring.ids.seal('mediationParty', party.id),
    side: party.side as PartySide,
    name: maskName(keyring.open(party.nameCipher)),
    hasAgent: (party.agentCipher ?? null) !== null,
    invitedOn: party.invitedOn ?? null,
    consent: party.consent as ConsentState,
    consentWay: (party.consentWay ?? null) as ConsentWay | null,
    consentAt: party.consentAt?.toISOString() ?? null,
  };
}

function presentAssignment(
  { keyring }: ActContext,
  { mediator, kind, unit, from }: MediationAssignment,
): PresentedCase['mediators'][number] {
  return {
    id: mediator ? keyring.ids.seal('person', mediator.id) : null,
    name: mediator ? keyring.open(mediator.nameCipher) : null,
    kind: kind as keyof typeof assignmentKinds,
    unit: { code: unit.code, name: unit.name },
    from,
  };
}
