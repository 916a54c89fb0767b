import type { Answer } from '@linfa/contract';
import {
  repeatVisitDays,
  type matterKinds,
  type serviceChannels,
  type serviceKinds,
  type serviceModes,
  type serviceResults,
} from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { Consultation } from './consultation.entity.ts';
import { serviceLoggers } from './consultations.policy.ts';
import { earlierVisits } from './earlier-visits.ts';

export type PresentedConsultation = Answer<'consultations', 'logConsultation'>;

/** Lines as the actor may see them. What was said is for those who serve there; who was served is never shown in lists. */
export async function presentConsultations(
  context: ActContext,
  rows: readonly Consultation[],
): Promise<PresentedConsultation[]> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  await em.populate([...rows], ['unit', 'adviser']);
  const earlier = await earlierVisits(context, rows);
  return rows.map((row) => {
    const serves = reaches(actor, serviceLoggers, row.place);
    const times = serves ? (earlier.get(row.id) ?? 0) : 0;
    return {
      id: keyring.ids.seal('consultation', row.id),
      community: { code: row.unit.code, name: row.unit.name },
      adviser: row.adviser ? keyring.open(row.adviser.nameCipher) : null,
      day: row.heldOn,
      serviceKind: row.serviceKind as keyof typeof serviceKinds,
      mode: row.mode as keyof typeof serviceModes,
      channel: row.channel as keyof typeof serviceChannels,
      matter: row.matter as keyof typeof matterKinds,
      result: row.result as keyof typeof serviceResults,
      persons: row.persons,
      minutes: row.minutes,
      amount: row.amount,
      summary: serves && row.summaryCipher ? keyring.open(row.summaryCipher) : '',
      version: row.version,
      hints: times > 0 ? [`同一居民此前${repeatVisitDays}天内来过${times}次`] : [],
      may: serves ? ['amend'] : [],
    };
  });
}
