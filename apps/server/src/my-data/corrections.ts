import { LockMode } from '@mikro-orm/core';
import type { Answer } from '@linfa/contract';
import {
  actsOpen,
  correctionTable,
  RuleError,
  type CorrectionAct,
  type CorrectionState,
  type ServiceThing,
} from '@linfa/domain';
import { rolesAt } from '../bookings/roles-at.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { CorrectionRequest } from './correction-request.entity.ts';
import { correctionKeepers } from './my-data.policy.ts';

export type Correction = Answer<'myData', 'decideCorrection'>;
export type FullCorrection = Answer<'myData', 'requestCorrection'>;

/** For staff, without what it says. */
export function presentCorrection(context: ActContext, row: CorrectionRequest): Correction {
  const roles = rolesAt(actorOf(context), row.place);
  return present(context, row, actsOpen(correctionTable, row.state as CorrectionState, roles));
}

/** For the person whose it is. */
export function presentOwnCorrection(context: ActContext, row: CorrectionRequest): FullCorrection {
  return {
    ...present(context, row, actsOpen(correctionTable, row.state as CorrectionState, ['resident'])),
    ...correctionTexts(context, row),
  };
}

export function correctionTexts({ keyring }: ActContext, row: CorrectionRequest): { text: string; answer: string } {
  return { text: keyring.open(row.textCipher), answer: row.answerCipher ? keyring.open(row.answerCipher) : '' };
}

function present({ keyring }: ActContext, row: CorrectionRequest, may: readonly CorrectionAct[]): Correction {
  return {
    id: keyring.ids.seal('correction', row.id),
    state: row.state as CorrectionState,
    unit: { code: row.unit.code, name: row.unit.name },
    service: row.serviceKind as ServiceThing,
    requestedOn: row.requestedOn,
    decidedOn: row.decidedOn ?? null,
    may: [...may],
  };
}

/** The request, locked unless it is only read, for staff of its unit, or for its own person. @throws RuleError `not-found` */
export async function correctionForAct(
  context: ActContext,
  sealed: string,
  as: 'staff' | 'own',
  lock = true,
): Promise<CorrectionRequest> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const row = await em.findOne(
    CorrectionRequest,
    { id: keyring.ids.open('correction', sealed) },
    lock ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {},
  );
  if (!row || !(as === 'own' ? row.person.id === actor.personId : reaches(actor, correctionKeepers, row.place)))
    throw new RuleError('not-found');
  await em.populate([row], ['unit', 'person']);
  return row;
}
