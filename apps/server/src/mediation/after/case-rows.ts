import type { ActContext } from '../../http/act-context.ts';
import { JudicialConfirmation } from '../judicial-confirmation.entity.ts';
import { MediationAgreement } from '../mediation-agreement.entity.ts';
import { MediationAssignment } from '../mediation-assignment.entity.ts';
import type { MediationCase } from '../mediation-case.entity.ts';
import { MediationFollowUp } from '../mediation-follow-up.entity.ts';
import { MediationPaper } from '../mediation-paper.entity.ts';
import { MediationParty } from '../mediation-party.entity.ts';
import { MediationPerformance } from '../mediation-performance.entity.ts';
import { MediationSession } from '../mediation-session.entity.ts';
import { MediationStep } from '../mediation-step.entity.ts';

/** Everything that a case's file is made from: one statement a table. */
export async function caseRows({ em }: ActContext, row: MediationCase) {
  const [of, order] = [{ case: row.id }, { orderBy: { id: 'asc' } } as const];
  return {
    row: await em.populate(row, ['unit', 'committee', 'volume', 'acceptedBy']),
    parties: await em.find(MediationParty, of, order),
    assignments: await em.find(MediationAssignment, of, { ...order, populate: ['mediator'] }),
    sessions: await em.find(MediationSession, of, { orderBy: { heldOn: 'asc', id: 'asc' }, populate: ['recordedBy'] }),
    agreement: await em.findOne(MediationAgreement, of),
    application: await em.findOne(JudicialConfirmation, { agreement: of }),
    performances: await em.find(MediationPerformance, of, order),
    followUps: await em.find(
      MediationFollowUp,
      { ...of, ownAnswer: false },
      { ...order, populate: ['party', 'visitor'] },
    ),
    archiving: await em.findOne(MediationStep, { ...of, act: 'archiveCase' }, { populate: ['by'] }),
    filed: await em.find(MediationPaper, of, { ...order, populate: ['party'] }),
  };
}

export type CaseRows = Awaited<ReturnType<typeof caseRows>>;
