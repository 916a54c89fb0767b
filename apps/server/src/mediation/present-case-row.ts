import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  clockLeft,
  maskName,
  mediationCaseTable,
  type CaseOutcome,
  type CaseSource,
  type DisputeType,
  type MediationCaseState,
  type PartySide,
  type ViewLimit,
} from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { clockOf } from '../slots/clock.ts';
import { assignmentsOf, rolesOnCase, seesCase } from './case-access.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationParty } from './mediation-party.entity.ts';
import { mediationReaders } from './mediation.policy.ts';

export type PresentedCaseRow = Answer<'mediation', 'listCases'>['items'][number];

/**
 * Cases as the actor may see them in a list. Of one whose view is limited everybody else learns that it exists and how
 * it stands to its clock: no party, no type, no number.
 */
export async function presentCaseRows(
  context: ActContext,
  rows: readonly MediationCase[],
): Promise<PresentedCaseRow[]> {
  const { em } = context;
  const actor = actorOf(context);
  const ids = rows.map((row) => row.id);
  await em.populate([...rows], ['unit']);
  const assignments = await assignmentsOf(context, ids);
  const parties = await em.find(MediationParty, { case: { $in: ids } }, { orderBy: { id: 'asc' } });
  const byCase = Map.groupBy(parties, (one) => one.case?.id ?? 0);
  return rows.map((row) => {
    const on = assignments.get(row.id) ?? [];
    const seen = seesCase(actor, row, mediationReaders, on);
    return {
      ...presentPlain(context, row),
      fileNumber: seen ? (row.fileNumber ?? null) : null,
      disputeType: seen ? (row.disputeType as DisputeType) : null,
      next: seen ? nextOf(row) : null,
      parties: seen ? maskedParties(context, byCase.get(row.id) ?? []) : [],
      may: seen ? actsOpen(mediationCaseTable, row.state as MediationCaseState, rolesOnCase(actor, row, on)) : [],
    };
  });
}

/** What everybody who may see that a case exists is told of it. */
function presentPlain({ keyring, today }: ActContext, row: MediationCase) {
  return {
    id: keyring.ids.seal('mediationCase', row.id),
    unit: { code: row.unit.code, name: row.unit.name },
    state: row.state as MediationCaseState,
    outcome: row.outcome as CaseOutcome,
    source: row.source as CaseSource,
    acceptedOn: row.acceptedOn ?? null,
    dueOn: row.dueOn ?? null,
    daysLeft: clockLeft(row.dueOn ?? null, row.concludedOn ?? null, today),
    concludedOn: row.concludedOn ?? null,
    limit: (row.viewLimit ?? null) as ViewLimit | null,
    escalated: (row.escalatedOn ?? null) !== null,
    followedUp: row.followedUp,
  };
}

export function nextOf({ nextOn, nextAt }: MediationCase): { day: string; time: string } | null {
  return nextOn && typeof nextAt === 'number' ? { day: nextOn, time: clockOf(nextAt) } : null;
}

export function maskedParties(
  { keyring }: ActContext,
  parties: readonly MediationParty[],
): { side: PartySide; name: string }[] {
  return parties.map((party) => ({
    side: party.side as PartySide,
    name: maskName(keyring.open(party.nameCipher)),
  }));
}
