import type { AnswerOf } from '@linfa/contract';

type Mine = AnswerOf<'mediation.listMine'>;
export type OwnRequest = Mine['requests'][number];
export type OwnCase = Mine['cases'][number];

/** What an id stands for: a case, a request that is none yet, or nothing of one's own. */
export function findOwn(
  { requests, cases }: Mine,
  id: string,
): { readonly request?: OwnRequest; readonly row?: OwnCase } {
  const request = requests.find((one) => one.id === id || one.case === id);
  const row = cases.find((one) => one.id === id || one.id === request?.case);
  return { ...(request && { request }), ...(row && { row }) };
}

/** Whether one is still asked for one's own yes or no. */
export function isInvited({ may }: OwnCase): boolean {
  return may.includes('invite');
}

/** Whether there is something to read: what one asked for, what the mediator wrote, or why it ended. */
export function hasPapers({ side, toConfirm, concludedOn }: OwnCase): boolean {
  return side === 'applicant' || toConfirm.length > 0 || concludedOn !== null;
}

/** What was written that one has said nothing to. */
export function waitingRecords({ toConfirm }: OwnCase): number {
  return toConfirm.filter(({ reply }) => reply === null).length;
}
