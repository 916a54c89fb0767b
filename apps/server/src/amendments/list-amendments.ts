import type { Answer, Received } from '@linfa/contract';
import { RuleError, wordAmendedField, wordAmendedValue, type AmendableRecord, type Role } from '@linfa/domain';
import type { EntityClass, EntityManager } from '@mikro-orm/core';
import { recordAct } from '../audit/record-act.ts';
import { ConsultationAmendment } from '../consultations/consultation-amendment.entity.ts';
import { Consultation } from '../consultations/consultation.entity.ts';
import { serviceLoggers } from '../consultations/consultations.policy.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { dutyKeepers } from '../duty-shifts/duty-shifts.policy.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches, type Actor } from '../http/actor.ts';
import { mayReadSession } from '../mediation/session-access.ts';
import { OnlinePost } from '../outreach/online-post.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { eventReporters } from '../outreach/outreach.policy.ts';
import { Referral } from '../referrals/referral.entity.ts';
import { referrers } from '../referrals/referrals.policy.ts';
import { Screening } from '../screenings/screening.entity.ts';
import { screeners } from '../screenings/screenings.policy.ts';
import { RecordAmendment } from './record-amendment.entity.ts';

type MayRead = (em: EntityManager, actor: Actor, id: number) => Promise<boolean>;

/** What a column held, as it is kept. */
type Kept = string | number | boolean | null | undefined;

/** Those who read what was said there: reasons name people. */
const readersOf: Readonly<Record<AmendableRecord, MayRead>> = {
  consultation: within(Consultation, serviceLoggers),
  shift: within(DutyShift, dutyKeepers),
  event: within(OutreachEvent, eventReporters),
  post: within(OnlinePost, eventReporters),
  screening: within(Screening, screeners),
  referral: within(Referral, referrers),
  mediationSession: mayReadSession,
};

function within(entity: EntityClass<{ place: string }>, roles: readonly Role[]): MayRead {
  return async (em, actor, id) => {
    const row = await em.findOne(entity, { id } as object);
    return row !== null && reaches(actor, roles, row.place);
  };
}

/** What a record said before each correction, and why; oldest first. That they were read is recorded. @throws RuleError `not-found` */
export async function listAmendments(
  context: ActContext,
  input: Received<'amendments', 'list'>,
): Promise<Answer<'amendments', 'list'>> {
  const { em, keyring } = context;
  const recordId = keyring.ids.open(input.kind, input.record);
  if (!(await readersOf[input.kind](em, actorOf(context), recordId))) throw new RuleError('not-found');
  const oldestFirst = { populate: ['by'], orderBy: { id: 'asc' } } as const;
  const rows =
    input.kind === 'consultation'
      ? await em.find(ConsultationAmendment, { consultation: recordId }, oldestFirst)
      : await em.find(RecordAmendment, { kind: input.kind, recordId }, oldestFirst);
  if (rows.length > 0)
    recordAct(context, {
      act: 'amendments.list',
      thing: `${input.kind}:${recordId}`,
      reason: `读取${rows.length}次更正`,
    });
  return {
    items: rows.map((one) => ({
      at: one.at.toISOString(),
      by: keyring.open(one.by.nameCipher),
      version: one.version,
      reason: keyring.open(one.reasonCipher),
      before: Object.entries(JSON.parse(keyring.open(one.beforeCipher)) as Record<string, Kept>)
        // Where the unit stood on the day follows from the day.
        .filter(([field]) => field !== 'place')
        .map(([field, value]) => ({
          field: wordAmendedField(input.kind, field),
          value: wordAmendedValue(input.kind, field, plain(context, input.kind, value, field)),
        })),
    })),
  };
}

/** A consultation's correction keeps its text as it stood in the column; the others keep what it said. */
function plain({ keyring }: ActContext, kind: AmendableRecord, value: Kept, field: string): Kept {
  return kind === 'consultation' && field.endsWith('Cipher') && typeof value === 'string' ? keyring.open(value) : value;
}
