import type { EntityManager } from '@mikro-orm/core';
import type { ActName } from '@linfa/contract';
import { applyEditionAct, type EditionAct, type EditionState } from '@linfa/domain';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import type { Edition } from './edition.entity.ts';

export interface EditionStep {
  readonly act: Exclude<EditionAct, 'sign'>;
  readonly actor: string;
  readonly at: Date;
  readonly reason?: string;
}

/** Moves an edition on by its state table and writes who did it, in the caller's transaction. @throws RuleError `wrong-state` */
export function advanceEdition(em: EntityManager, edition: Edition, step: EditionStep): void {
  recordStep(em, edition, step.act, applyEditionAct(edition.state as EditionState, step.act), step);
}

/** What each step is called where it is asked for. */
const actNames: Readonly<Record<EditionAct, ActName>> = {
  'review-secrecy': 'reports.review',
  discuss: 'reports.discuss',
  sign: 'reports.sign',
  report: 'reports.report',
  'take-back': 'reports.takeBack',
  lock: 'reports.lock',
  unlock: 'reports.unlock',
  publish: 'reports.publish',
  return: 'reports.returnWithRemarks',
  revise: 'reports.revise',
};

/** Sets the state and its audit entry together. */
export function recordStep(
  em: EntityManager,
  edition: Edition,
  act: EditionAct,
  to: EditionState,
  by: { actor: string; at: Date; reason?: string },
): void {
  em.persist(
    em.create(AuditEntry, {
      at: by.at,
      actor: by.actor,
      act: actNames[act],
      thing: `edition:${edition.id}`,
      fromState: edition.state,
      toState: to,
      reason: by.reason ?? null,
    }),
  );
  edition.state = to;
}
