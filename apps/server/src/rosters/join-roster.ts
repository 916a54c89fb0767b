import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { servedAtDesk } from '../bookings/served-person.ts';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { presentMembers, type PresentedMember } from './present-member.ts';
import { RosterMember } from './roster-member.entity.ts';
import { rosterKeepers } from './rosters.policy.ts';
import { Site } from './site.entity.ts';

/**
 * Puts a person on a roster from a day on. The same phone number is the same person, whatever unit lists them, so that
 * they are counted once.
 * @throws RuleError `not-allowed`, `unknown-unit`, `day-in-future`, `unit-not-valid`, `already-on-roster`, `not-found` for a site of another unit
 */
export async function joinRoster(context: ActContext, input: Received<'rosters', 'join'>): Promise<PresentedMember> {
  const { em, keyring, today } = context;
  if (input.day > today) throw new RuleError('day-in-future', { day: input.day });
  const unit = await unitInReach(context, input.unit, rosterKeepers);
  const place = await placeOn(em, unit, input.day);
  const site = input.site === undefined ? null : await siteOf(context, unit, input.site);
  // Locked when already known: whoever joins twice at the same moment is seen the second time.
  const { person } = await servedAtDesk(context, input.person);
  const listed = await em.findOne(
    RosterMember,
    { unit: unit.id, roster: input.roster, person: person.id, $or: [{ leftOn: null }, { leftOn: { $gt: input.day } }] },
    { lockMode: LockMode.PESSIMISTIC_READ },
  );
  if (listed) throw new RuleError('already-on-roster');
  const member = em.create(RosterMember, {
    unit,
    place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    roster: input.roster,
    person,
    personKey: person.phoneIndex ?? keyring.blindIndex(`person:${person.id}`),
    joinedOn: input.day,
    leftOn: null,
    fullTime: input.fullTime,
    certified: input.certified,
    certificate: input.certificate ?? null,
    site,
  });
  await em.persist(member).flush();
  recordAct(context, { act: 'rosters.join', thing: `rosterMembers:${member.id}` });
  return (await presentMembers(context, [member], true))[0] as PresentedMember;
}

async function siteOf({ em, keyring }: ActContext, unit: OrgUnit, sealed: string): Promise<Site> {
  const site = await em.findOne(Site, { id: keyring.ids.open('site', sealed) });
  if (!site?.place.startsWith(unit.place)) throw new RuleError('not-found');
  return site;
}
