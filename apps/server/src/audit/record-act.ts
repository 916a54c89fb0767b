import { insertRow } from '../database/insert-row.ts';
import type { ActContext } from '../http/act-context.ts';
import { AuditEntry } from './audit-entry.entity.ts';

export interface RecordedAct {
  /** `bookings.cancelBooking` */
  readonly act: string;
  /** `booking:12`; never personal data. */
  readonly thing: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

type Recording = Pick<ActContext, 'em' | 'actor' | 'now'>;

/** Writes who did what, in the act's own transaction, when that is flushed. */
export function recordAct(context: Recording, done: RecordedAct): void {
  const { em } = context;
  em.persist(em.create(AuditEntry, entryOf(context, done)));
}

/** The same at once, where an act is done so often that its rows are written by themselves. */
export async function writeAct(context: Recording, done: RecordedAct): Promise<void> {
  await insertRow(context.em, AuditEntry, entryOf(context, done));
}

function entryOf({ actor, now }: Recording, { act, thing, from, to, reason }: RecordedAct) {
  return {
    at: now,
    actor: actor ? `person:${actor.personId}` : 'anonymous',
    act,
    thing,
    fromState: from ?? null,
    toState: to ?? null,
    reason: reason ?? null,
  };
}
