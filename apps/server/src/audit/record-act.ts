import { AuditEntry } from './audit-entry.entity.ts';
import type { ActContext } from '../http/act-context.ts';

export interface RecordedAct {
  /** `bookings.cancelBooking` */
  readonly act: string;
  /** `booking:12`; never personal data. */
  readonly thing: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

/** Writes who did what, in the act's own transaction. */
export function recordAct(
  { em, actor, now }: Pick<ActContext, 'em' | 'actor' | 'now'>,
  { act, thing, from, to, reason }: RecordedAct,
): void {
  em.persist(
    em.create(AuditEntry, {
      at: now,
      actor: actor ? `person:${actor.personId}` : 'anonymous',
      act,
      thing,
      fromState: from ?? null,
      toState: to ?? null,
      reason: reason ?? null,
    }),
  );
}
