import { RuleError } from '@linfa/domain';
import { Consultation } from '../consultations/consultation.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { Screening } from '../screenings/screening.entity.ts';
import { mediationDesk } from './mediation.policy.ts';

export interface Origin {
  readonly originSet: string | null;
  readonly originId: number | null;
}

interface Named {
  readonly consultation?: string | undefined;
  readonly screening?: string | undefined;
}

/** The record that a dispute came out of, within the actor's reach; a consultation first. @throws RuleError `not-found` */
export async function findOrigin(context: ActContext, { consultation, screening }: Named): Promise<Origin> {
  const { em, keyring } = context;
  const within = (row: { id: number; place: string } | null): number => {
    if (!row || !reaches(actorOf(context), mediationDesk, row.place)) throw new RuleError('not-found');
    return row.id;
  };
  if (consultation !== undefined) {
    const id = keyring.ids.open('consultation', consultation);
    return { originSet: 'consultations', originId: within(await em.findOne(Consultation, { id })) };
  }
  if (screening === undefined) return { originSet: null, originId: null };
  const id = keyring.ids.open('screening', screening);
  return { originSet: 'screenings', originId: within(await em.findOne(Screening, { id })) };
}
