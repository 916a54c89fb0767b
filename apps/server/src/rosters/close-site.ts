import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { assertEnd } from './assert-end.ts';
import { presentSites, type PresentedSite } from './present-site.ts';
import { rosterKeepers } from './rosters.policy.ts';
import { Site } from './site.entity.ts';

/** Ends a place or body; the day is the first on which it is no longer counted. @throws RuleError `not-found`, `changed-meanwhile`, `already-ended`, `day-in-future`, `before-start` */
export async function closeSite(context: ActContext, input: Received<'rosters', 'closeSite'>): Promise<PresentedSite> {
  const { em, keyring, today } = context;
  const site = await em.findOne(
    Site,
    { id: keyring.ids.open('site', input.site) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!site || !reaches(actorOf(context), rosterKeepers, site.place)) throw new RuleError('not-found');
  assertEnd({ version: site.version, start: site.openedOn, end: site.closedOn ?? null }, input, today);
  site.closedOn = input.day;
  recordAct(context, { act: 'rosters.closeSite', thing: `sites:${site.id}` });
  await em.flush();
  return (await presentSites(context, [site]))[0] as PresentedSite;
}
