import type { Received } from '@linfa/contract';
import { assertExtension, RuleError } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { caseForAct, dayOnCase } from './case-for-act.ts';
import { MediationExtension } from './mediation-extension.entity.ts';
import { mediationDesk } from './mediation.policy.ts';
import { moveCase } from './move-case.ts';
import { presentCase, type PresentedCase } from './present-case.ts';
import { tellParties } from './tell-parties.ts';

/** More time, which both sides agreed to (人民调解工作若干规定 art. 33). @throws RuleError `bad-extension`, `wrong-state`, `day-out-of-order`, `not-found` */
export async function extendClock(
  context: ActContext,
  input: Received<'mediation', 'extendClock'>,
): Promise<PresentedCase> {
  const { em, keyring, now, today } = context;
  const row = await caseForAct(context, input.case, mediationDesk);
  const fromDue = row.dueOn;
  if (!fromDue) throw new RuleError('bad-extension', { reason: '这件调解没有期限' });
  moveCase(context, row, 'extend', 'extendClock', input.reason);
  assertExtension(fromDue, input.to, today);
  em.persist(
    em.create(MediationExtension, {
      case: row,
      fromDue,
      toDue: input.to,
      agreedOn: dayOnCase(context, row, input.agreedOn),
      applicantWay: input.applicantWay,
      respondentWay: input.respondentWay,
      reasonCipher: keyring.seal(input.reason),
      by: em.getReference(Person, actorOf(context).personId),
      at: now,
    }),
  );
  row.dueOn = input.to;
  await tellParties(context, row, 'mediation-extended', { day: input.to });
  await em.flush();
  return presentCase(context, row);
}
