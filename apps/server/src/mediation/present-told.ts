import type { Answer } from '@linfa/contract';
import { mediationCaseStates, type MediationCaseState } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import type { MediationParty } from './mediation-party.entity.ts';

export type PresentedTold = Answer<'mediation', 'respondToInvitation'>;

/** What a party is told of the case that it just acted on. */
export function presentTold(
  { keyring }: ActContext,
  row: MediationCase,
  own: readonly MediationParty[],
): PresentedTold {
  return {
    case: keyring.ids.seal('mediationCase', row.id),
    state: mediationCaseStates[row.state as MediationCaseState],
    may: partyMay(row, own),
  };
}

/** What a party may do: answer while it is asked, end the mediation while it is under way, and say how an agreement is kept. */
export function partyMay(row: MediationCase, own: readonly MediationParty[]): PresentedTold['may'] {
  const asked = row.state === 'accepted' && own.some((one) => one.consent === 'pending');
  const open = row.state === 'accepted' || row.state === 'mediating';
  const kept = row.outcome === 'agreed' && (row.state === 'agreed' || row.state === 'archived');
  return [
    ...(asked ? (['invite', 'refuse'] as const) : []),
    ...(open ? (['withdraw'] as const) : []),
    ...(kept ? (['answer-follow-up'] as const) : []),
  ];
}
