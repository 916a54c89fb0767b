import type { Answer } from '@linfa/contract';
import { disputeTypes, type DisputeType, type MediationRequestState } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { ownCases, ownRequests } from '../mediation/list-mine.ts';
import { presentOwnCases } from '../mediation/present-own-case.ts';
import type { ComingUp } from './coming-up.ts';

type OwnCase = Answer<'mediation', 'listMine'>['cases'][number];

/** Under way, or over with something written that its parties may not have looked at yet. */
const states = ['accepted', 'mediating', 'agreed', 'not-agreed'];

/** Requests that wait to be accepted, and cases that are not over or wait for one's answer, on whichever side one stands. */
export async function mediationsUnderWay(context: ActContext): Promise<ComingUp[]> {
  const requests = await ownRequests(context, { state: 'submitted' });
  const cases = await ownCases(context, { state: { $in: states } });
  const shown = cases.size === 0 ? [] : await presentOwnCases(context, cases);
  return [
    ...requests.map((row): ComingUp => ({
      kind: 'mediation',
      id: context.keyring.ids.seal('mediationRequest', row.id),
      title: titleOf(row.disputeType),
      day: row.requestedOn,
      startsAt: null,
      state: row.state as MediationRequestState,
      words: '等工作人员受理，有结果会通知您',
      awaited: false,
    })),
    ...shown.filter((row) => isOpen(row) || isAwaited(row)).map((row) => presentCase(context, row)),
  ];
}

function presentCase({ today }: ActContext, row: OwnCase): ComingUp {
  const appointed = isOpen(row) && row.next && row.next.day >= today ? row.next : null;
  return {
    kind: 'mediation',
    id: row.id,
    title: titleOf(row.disputeType),
    day: appointed?.day ?? row.acceptedOn ?? today,
    startsAt: appointed?.time ?? null,
    state: row.state,
    words: wordNext(row, appointed),
    awaited: isAwaited(row),
  };
}

function isOpen({ state }: OwnCase): boolean {
  return state === 'accepted' || state === 'mediating';
}

function isAwaited(row: OwnCase): boolean {
  return row.may.includes('invite') || unread(row).length > 0;
}

/** What was written that one has said nothing to. */
function unread({ toConfirm }: OwnCase): OwnCase['toConfirm'] {
  return toConfirm.filter(({ reply }) => reply === null);
}

/** How it stands, and what its party is to do. */
function wordNext(row: OwnCase, appointed: OwnCase['next']): string {
  if (row.may.includes('invite')) return '请您答复是否同意调解';
  if (unread(row).some(({ session }) => session === null)) return '请您核对调解协议';
  if (unread(row).length > 0) return '请您核对调解笔录';
  if (appointed) return ['已约好调解，请准时到', appointed.venue].join('');
  return row.state === 'mediating' ? '正在调解，等调解员约时间' : '正在问双方愿不愿意调解';
}

function titleOf(disputeType: string): string {
  return `人民调解（${disputeTypes[disputeType as DisputeType]}）`;
}
