import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { checkQuantity } from '../registers/check-entry.ts';
import { presentSites, type PresentedSite } from './present-site.ts';
import { rosterKeepers } from './rosters.policy.ts';
import { Site } from './site.entity.ts';

/** Enters a place or body from a day on. @throws RuleError `not-allowed`, `unknown-unit`, `day-in-future`, `unit-not-valid`, `bad-quantity`, `committee-kind-only-there` */
export async function openSite(context: ActContext, input: Received<'rosters', 'openSite'>): Promise<PresentedSite> {
  const { em, today } = context;
  if (input.day > today) throw new RuleError('day-in-future', { day: input.day });
  if ((input.kind === 'committee') !== (input.committeeKind !== undefined))
    throw new RuleError('committee-kind-only-there');
  const unit = await unitInReach(context, input.unit, rosterKeepers);
  const site = em.create(Site, {
    unit,
    place: await placeOn(em, unit, input.day),
    originSet: null,
    originId: null,
    provenance: 'recorded',
    kind: input.kind,
    subkind: input.subkind ?? null,
    committeeKind: input.committeeKind ?? null,
    name: input.name,
    openedOn: input.day,
    closedOn: null,
    area: checkQuantity({ name: '面积', unit: 'area' }, input.area),
  });
  await em.persist(site).flush();
  recordAct(context, { act: 'rosters.openSite', thing: `sites:${site.id}` });
  return (await presentSites(context, [site]))[0] as PresentedSite;
}
