import type { ActContext } from '../http/act-context.ts';
import { queueNotice, type NoticeSubject, type noticeKinds } from '../notices/queue-notice.ts';
import { Person } from '../people/person.entity.ts';
import { partiesOf } from './case-for-act.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import type { MediationParty } from './mediation-party.entity.ts';

/** Tells the parties who have an account, and whoever asked for one of them, once each; never the one who just acted. */
export async function tellParties(
  context: ActContext,
  row: MediationCase,
  kind: keyof typeof noticeKinds,
  data: Readonly<Record<string, string | number>> = {},
  parties?: readonly MediationParty[],
): Promise<void> {
  const told = parties ?? (await partiesOf(context, row));
  for (const person of await accountsOf(context, told))
    if (person.id !== context.actor?.personId)
      queueNotice(context, person, kind, { case: row.id, ...data }, ofCase(row));
}

/** What a notice about a case whose unit is loaded is about. */
export function ofCase(row: MediationCase): NoticeSubject {
  return { unit: row.unit, thing: `mediationCase:${row.id}` };
}

async function accountsOf({ em }: ActContext, parties: readonly MediationParty[]): Promise<Person[]> {
  await em.populate([...parties], ['person', 'request.requestedBy']);
  const numbers = parties.flatMap(({ person, phoneIndex }) => (!person && phoneIndex ? [phoneIndex] : []));
  const byNumber = numbers.length === 0 ? [] : await em.find(Person, { phoneIndex: { $in: numbers } });
  const known = parties.flatMap(({ person, side, request }) => [
    ...(person ? [person] : []),
    ...(side === 'applicant' && request ? [request.requestedBy] : []),
  ]);
  return [...new Map([...known, ...byNumber].map((one) => [one.id, one])).values()];
}
