import type { AmendableRecord, Role } from '@linfa/domain';
import type { EntityClass, EntityManager } from '@mikro-orm/core';
import { Consultation } from '../consultations/consultation.entity.ts';
import { serviceLoggers } from '../consultations/consultations.policy.ts';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { dutyKeepers } from '../duty-shifts/duty-shifts.policy.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches, type Actor } from '../http/actor.ts';
import { readableSessions } from '../mediation/session-access.ts';
import { OnlinePost } from '../outreach/online-post.entity.ts';
import { OutreachEvent } from '../outreach/outreach-event.entity.ts';
import { eventReporters } from '../outreach/outreach.policy.ts';
import { Referral } from '../referrals/referral.entity.ts';
import { referrers } from '../referrals/referrals.policy.ts';
import { Screening } from '../screenings/screening.entity.ts';
import { screeners } from '../screenings/screenings.policy.ts';

type Readable = (em: EntityManager, actor: Actor, ids: readonly number[]) => Promise<ReadonlySet<number>>;

/** Those who read what was said there: reasons name people. */
const readersOf: Readonly<Record<AmendableRecord, Readable>> = {
  consultation: within(Consultation, serviceLoggers),
  shift: within(DutyShift, dutyKeepers),
  event: within(OutreachEvent, eventReporters),
  post: within(OnlinePost, eventReporters),
  screening: within(Screening, screeners),
  referral: within(Referral, referrers),
  mediationSession: readableSessions,
};

/** Of records of a kind those whose corrections, with their reasons, whoever asks may read. */
export function readableReasons(
  context: ActContext,
  kind: AmendableRecord,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  return readersOf[kind](context.em, actorOf(context), ids);
}

function within(entity: EntityClass<{ id: number; place: string }>, roles: readonly Role[]): Readable {
  return async (em, actor, ids) => {
    const rows = await em.find(entity, { id: { $in: [...ids] } }, { fields: ['id', 'place'] as never });
    return new Set(
      (rows as readonly { readonly id: number; readonly place: string }[])
        .filter(({ place }) => reaches(actor, roles, place))
        .map(({ id }) => id),
    );
  };
}
