import type { Answer, Received } from '@linfa/contract';
import { applyCorrectionAct, type CorrectionState } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { Booking } from '../bookings/booking.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { Person } from '../people/person.entity.ts';
import type { CorrectionRequest } from './correction-request.entity.ts';
import { correctionForAct, correctionTexts, presentCorrection, type Correction } from './corrections.ts';

/** One as the list shows it. @throws RuleError `not-found` */
export async function getCorrection(
  context: ActContext,
  input: Received<'myData', 'getCorrection'>,
): Promise<Correction> {
  return presentCorrection(context, await correctionForAct(context, input.correction, 'staff', false));
}

/** What is to be corrected and for whom; that it was read is recorded. @throws RuleError `not-found` */
export async function openCorrection(
  context: ActContext,
  input: Received<'myData', 'openCorrection'>,
): Promise<Answer<'myData', 'openCorrection'>> {
  const { keyring } = context;
  const row = await correctionForAct(context, input.correction, 'staff');
  recordAct(context, {
    act: 'myData.openCorrection',
    thing: `correctionRequest:${row.id}`,
    reason: '读取内容和申请人',
  });
  return {
    ...presentCorrection(context, row),
    ...correctionTexts(context, row),
    person: keyring.open(row.person.nameCipher),
    record: keyring.ids.seal(row.serviceKind, row.serviceId),
    shift: await shiftOf(context, row),
  };
}

/** Bookings are read and put right at their shift. */
async function shiftOf({ em, keyring }: ActContext, row: CorrectionRequest): Promise<string | null> {
  if (row.serviceKind !== 'booking') return null;
  const booking = await em.findOne(Booking, { id: row.serviceId }, { populate: ['slot'] });
  return booking && keyring.ids.seal('shift', booking.slot.shift.id);
}

/** Answers it; the record itself is amended by its own act. @throws RuleError `wrong-state`, `not-found` */
export async function decideCorrection(
  context: ActContext,
  input: Received<'myData', 'decideCorrection'>,
): Promise<Correction> {
  const { em, keyring, today } = context;
  const row = await correctionForAct(context, input.correction, 'staff');
  const before = row.state as CorrectionState;
  row.state = applyCorrectionAct(before, input.decision);
  row.answerCipher = keyring.seal(input.answer);
  row.decidedOn = today;
  row.decidedBy = em.getReference(Person, actorOf(context).personId);
  const thing = `correctionRequest:${row.id}`;
  queueNotice(context, row.person, 'correction-decided', {}, { unit: row.unit, thing });
  recordAct(context, { act: 'myData.decideCorrection', thing, from: before, to: row.state });
  return presentCorrection(context, row);
}
