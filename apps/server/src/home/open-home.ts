import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { comingUp } from './coming-up.ts';
import { eventsNear } from './events-near.ts';
import { nextDuty } from './next-duty.ts';

/**
 * A community's first screen, for a visitor or for whoever is signed in; one's own things whichever the community, also
 * before one is chosen. The number of statements does not depend on how much there is.
 * @throws RuleError `unknown-unit`, `not-a-community`
 */
export async function openHome(context: ActContext, input: Received<'home', 'open'>): Promise<Answer<'home', 'open'>> {
  const own = context.actor ? await comingUp(context) : [];
  if (input.community === undefined) return { community: null, duty: null, comingUp: own, events: [] };
  const unit = await unitByCode(context, input.community);
  if (unit.kind !== 'community' && unit.kind !== 'village') throw new RuleError('not-a-community', { unit: unit.name });
  return {
    community: { code: unit.code, name: unit.name },
    duty: await nextDuty(context, unit),
    comingUp: own,
    events: await eventsNear(context, unit),
  };
}
