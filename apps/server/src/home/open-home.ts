import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { unitByCode } from '../org-units/unit-in-reach.ts';
import { comingUp } from './coming-up.ts';
import { eventsNear } from './events-near.ts';
import { nextDuty } from './next-duty.ts';

/**
 * A community's first screen, for a visitor or for whoever is signed in. The number of statements does not depend on
 * how much there is.
 * @throws RuleError `unknown-unit`, `not-a-community`
 */
export async function openHome(context: ActContext, input: Received<'home', 'open'>): Promise<Answer<'home', 'open'>> {
  const unit = await unitByCode(context, input.community);
  if (unit.kind !== 'community' && unit.kind !== 'village') throw new RuleError('not-a-community', { unit: unit.name });
  return {
    community: { code: unit.code, name: unit.name },
    duty: await nextDuty(context, unit),
    comingUp: context.actor ? await comingUp(context) : [],
    events: await eventsNear(context, unit),
  };
}
