import { applyMediationCaseAct, type MediationCaseAct, type MediationCaseState } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { noteCaseStep } from './note-step.ts';

/**
 * Moves a case by its table and writes down who did it and why. @param name the act as the history calls it
 * @throws RuleError `wrong-state`
 */
export function moveCase(
  context: ActContext,
  row: MediationCase,
  act: MediationCaseAct,
  name: string,
  reason?: string,
): void {
  const from = row.state as MediationCaseState;
  row.state = applyMediationCaseAct(from, act);
  noteCaseStep(context, row, { act: name, from, to: row.state, reason });
}

/** Ends a case's sittings to come and its clock: it is concluded on the day. */
export function concludeCase(row: MediationCase, outcome: string, day: string): void {
  row.outcome = outcome;
  row.concludedOn = day;
  row.nextOn = null;
  row.nextAt = null;
  row.nextVenueCipher = null;
}
