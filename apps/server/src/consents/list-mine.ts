import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { Consent } from './consent.entity.ts';
import { presentConsents } from './present-consent.ts';

/** What one agreed to, also on paper and what was withdrawn; the newest two hundred. */
export async function listMyConsents(context: ActContext): Promise<Answer<'consents', 'listMine'>> {
  const rows = await context.em.find(
    Consent,
    { person: actorOf(context).personId },
    { populate: ['text'], orderBy: { id: 'desc' }, limit: 200 },
  );
  return { items: await presentConsents(context, rows) };
}
