import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { caseForAct } from './case-for-act.ts';
import { mediationRevealers } from './mediation.policy.ts';
import { noteCaseStep } from './note-step.ts';
import { presentCase, type PresentedCase } from './present-case.ts';

/**
 * Limits a case to named people, or opens it again; once limited only they can. Whoever limits it and is not named sees
 * the answer and then no more of it. @throws RuleError `nothing-changed`, `not-found`
 */
export async function limitView(
  context: ActContext,
  input: Received<'mediation', 'limitView'>,
): Promise<PresentedCase> {
  const row = await caseForAct(context, input.case, mediationRevealers);
  const before = row.viewLimit ?? null;
  if (before === input.limit) throw new RuleError('nothing-changed');
  const answer = await presentCase(context, row);
  row.viewLimit = input.limit;
  noteCaseStep(context, row, {
    act: 'limitView',
    from: before ?? 'open',
    to: input.limit ?? 'open',
    reason: input.reason,
  });
  await context.em.flush();
  return { ...answer, limit: input.limit, version: row.version };
}
