import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { assertEnd } from './assert-end.ts';
import { presentMembers, type PresentedMember } from './present-member.ts';
import { RosterMember } from './roster-member.entity.ts';
import { rosterKeepers } from './rosters.policy.ts';

/** Takes a person off a roster; the day is the first on which they are no longer counted. @throws RuleError `not-found`, `changed-meanwhile`, `already-ended`, `day-in-future`, `before-start` */
export async function leaveRoster(context: ActContext, input: Received<'rosters', 'leave'>): Promise<PresentedMember> {
  const { em, keyring, today } = context;
  const member = await em.findOne(
    RosterMember,
    { id: keyring.ids.open('roster-member', input.member) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!member || !reaches(actorOf(context), rosterKeepers, member.place)) throw new RuleError('not-found');
  assertEnd({ version: member.version, start: member.joinedOn, end: member.leftOn ?? null }, input, today);
  member.leftOn = input.day;
  recordAct(context, { act: 'rosters.leave', thing: `rosterMembers:${member.id}` });
  await em.flush();
  return (await presentMembers(context, [member], true))[0] as PresentedMember;
}
