import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import type { MediationRequest } from './mediation-request.entity.ts';
import { MediationStep } from './mediation-step.entity.ts';

interface Step {
  /** The act's own name, of this area. */
  readonly act: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Kept encrypted in the history, and not in the audit. */
  readonly reason?: string | undefined;
}

/** Writes a line of a case's history, and its audit row. */
export function noteCaseStep(context: ActContext, row: MediationCase, step: Step): void {
  note(context, { case: row }, `mediationCase:${row.id}`, step);
}

/** The same for a request. */
export function noteRequestStep(context: ActContext, row: MediationRequest, step: Step): void {
  note(context, { request: row }, `mediationRequest:${row.id}`, step);
}

function note(
  context: ActContext,
  of: { case: MediationCase } | { request: MediationRequest },
  thing: string,
  { act, from, to, reason = '' }: Step,
): void {
  const { em, keyring, now } = context;
  em.persist(
    em.create(MediationStep, {
      ...of,
      at: now,
      by: em.getReference(Person, actorOf(context).personId),
      act,
      fromState: from ?? null,
      toState: to ?? null,
      reasonCipher: reason === '' ? null : keyring.seal(reason),
    }),
  );
  recordAct(context, {
    act: `mediation.${act}`,
    thing,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
}
