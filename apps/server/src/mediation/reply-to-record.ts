import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { queueTextCheck } from '../content-flags/queue-text-check.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { Person } from '../people/person.entity.ts';
import { assignmentsOf } from './case-access.ts';
import type { MediationCase } from './mediation-case.entity.ts';
import { MediationReply } from './mediation-reply.entity.ts';
import { MediationSession } from './mediation-session.entity.ts';
import { noteCaseStep } from './note-step.ts';
import { ofCase } from './tell-parties.ts';
import { ownCase } from './own-parties.ts';
import { agreementOf } from './present-agreement.ts';
import { presentTold, type PresentedTold } from './present-told.ts';
import type { Signable } from './sign-record.ts';

type Asked = Received<'mediation', 'confirmRecord'>;

/** A party says that a record or the agreement stands as it is written. @throws RuleError `no-agreement`, `already-replied`, `not-found` */
export function confirmRecord(context: ActContext, input: Asked): Promise<PresentedTold> {
  return reply(context, input, 'confirmed', null);
}

/** A party says what is wrong with a record or the agreement; its mediators are told. @throws RuleError `no-agreement`, `already-replied`, `not-found` */
export function questionRecord(
  context: ActContext,
  input: Received<'mediation', 'questionRecord'>,
): Promise<PresentedTold> {
  return reply(context, input, 'questioned', input.text);
}

async function reply(
  context: ActContext,
  { case: sealed, session }: Asked,
  kind: 'confirmed' | 'questioned',
  text: string | null,
): Promise<PresentedTold> {
  const { em, keyring, now, today } = context;
  const { row, own } = await ownCase(context, sealed);
  const on = await recordOf(context, row, session);
  const by = em.getReference(Person, actorOf(context).personId);
  const said = em.create(MediationReply, {
    party: own[0],
    ...on,
    kind,
    on: today,
    textCipher: text === null ? null : keyring.seal(text),
    by,
    at: now,
  });
  em.persist(said);
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new RuleError('already-replied') : error;
  }
  if (text !== null) queueTextCheck(context, { kind: 'mediation-reply', id: said.id, writer: by, unit: row.unit });
  noteCaseStep(context, row, { act: kind === 'confirmed' ? 'confirmRecord' : 'questionRecord' });
  if (kind === 'questioned') await tellMediators(context, row);
  return presentTold(context, row, own);
}

async function recordOf(context: ActContext, row: MediationCase, sealed: string | undefined): Promise<Signable> {
  const { em, keyring } = context;
  if (sealed === undefined) {
    const agreement = await agreementOf(context, row);
    if (!agreement) throw new RuleError('no-agreement');
    return { agreement };
  }
  const session = await em.findOne(MediationSession, {
    id: keyring.ids.open('mediationSession', sealed),
    case: row.id,
  });
  if (!session) throw new RuleError('not-found');
  return { session };
}

async function tellMediators(context: ActContext, row: MediationCase): Promise<void> {
  const on = (await assignmentsOf(context, [row.id])).get(row.id) ?? [];
  for (const { mediator } of on)
    if (mediator) queueNotice(context, mediator, 'mediation-questioned', { case: row.id }, ofCase(row));
}
