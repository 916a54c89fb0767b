import type { Received } from '@linfa/contract';
import { applyCorrectionAct, type CorrectionState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { ownService } from '../feedback/own-service.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { correctionForAct, presentOwnCorrection, type FullCorrection } from './corrections.ts';
import { CorrectionRequest } from './correction-request.entity.ts';

/** Asks the unit to correct what it entered about one. @throws RuleError `not-found` for a service of somebody else's */
export async function requestCorrection(
  context: ActContext,
  input: Received<'myData', 'requestCorrection'>,
): Promise<FullCorrection> {
  const { em, keyring, today } = context;
  const service = await ownService(context, input.service);
  const row = em.create(CorrectionRequest, {
    unit: service.unit,
    place: service.place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    person: em.getReference(Person, actorOf(context).personId),
    state: 'requested',
    requestedOn: today,
    serviceKind: service.kind,
    serviceId: service.id,
    textCipher: keyring.seal(input.text),
    answerCipher: null,
    decidedOn: null,
    decidedBy: null,
  });
  em.persist(row);
  await em.flush();
  recordAct(context, { act: 'myData.requestCorrection', thing: `correctionRequest:${row.id}`, to: row.state });
  return presentOwnCorrection(context, row);
}

/** @throws RuleError `wrong-state` once it is decided, `not-found` */
export async function withdrawCorrection(
  context: ActContext,
  input: Received<'myData', 'withdrawCorrection'>,
): Promise<FullCorrection> {
  const row = await correctionForAct(context, input.correction, 'own');
  const before = row.state as CorrectionState;
  row.state = applyCorrectionAct(before, 'withdraw');
  recordAct(context, {
    act: 'myData.withdrawCorrection',
    thing: `correctionRequest:${row.id}`,
    from: before,
    to: row.state,
  });
  return presentOwnCorrection(context, row);
}
