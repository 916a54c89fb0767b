import { disputeTypes, type DisputeType, type MediationCaseState, type MediationRequestState } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { ownCases, ownRequests } from '../mediation/list-mine.ts';
import type { MediationCase } from '../mediation/mediation-case.entity.ts';
import type { MediationParty } from '../mediation/mediation-party.entity.ts';
import { nextOf } from '../mediation/present-case-row.ts';
import { partyMay } from '../mediation/present-told.ts';
import type { ComingUp } from './coming-up.ts';

/** Requests that wait to be accepted, and cases that are not over, on whichever side one stands. */
export async function mediationsUnderWay(context: ActContext): Promise<ComingUp[]> {
  const requests = await ownRequests(context, { state: 'submitted' });
  const cases = await ownCases(context, { state: { $in: ['accepted', 'mediating'] } });
  return [
    ...requests.map((row): ComingUp => ({
      kind: 'mediation',
      id: context.keyring.ids.seal('mediationRequest', row.id),
      title: titleOf(row.disputeType),
      day: row.requestedOn,
      startsAt: null,
      state: row.state as MediationRequestState,
      words: '等待受理',
    })),
    ...[...cases].map(([row, own]) => presentCase(context, row, own)),
  ];
}

function presentCase({ keyring, today }: ActContext, row: MediationCase, own: readonly MediationParty[]): ComingUp {
  const next = nextOf(row);
  const appointed = next && next.day >= today ? next : null;
  const asked = partyMay(row, own).includes('invite');
  return {
    kind: 'mediation',
    id: keyring.ids.seal('mediationCase', row.id),
    title: titleOf(row.disputeType),
    day: appointed?.day ?? row.acceptedOn ?? today,
    startsAt: appointed?.time ?? null,
    state: row.state as MediationCaseState,
    words: wordCase(row, appointed !== null, asked),
    urgent: asked,
  };
}

function wordCase({ state }: MediationCase, appointed: boolean, asked: boolean): string {
  if (asked) return '请您答复是否同意调解';
  if (appointed) return '已约好调解时间';
  return state === 'mediating' ? '正在调解' : '已受理，正在征求各方意愿';
}

function titleOf(disputeType: string): string {
  return `人民调解（${disputeTypes[disputeType as DisputeType]}）`;
}
