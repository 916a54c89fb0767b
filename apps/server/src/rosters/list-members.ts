import type { Answer, Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { membersOn } from './held-on.ts';
import { presentMembers } from './present-member.ts';
import { RosterMember } from './roster-member.entity.ts';
import { rosterKeepers, rosterReaders } from './rosters.policy.ts';

/** Who was on a roster on a day. That somebody read the names is recorded. @throws RuleError `not-allowed`, `unknown-unit` */
export async function listMembers(
  context: ActContext,
  input: Received<'rosters', 'list'>,
): Promise<Answer<'rosters', 'list'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, rosterReaders);
  const after = input.after === undefined ? undefined : keyring.ids.open('roster-member', input.after);
  const rows = await em.find(RosterMember, membersOn(unit.place, input.roster, input.on, after), {
    orderBy: { id: 'asc' },
    limit: input.limit + 1,
  });
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  const read = input.names
    ? items.filter((row) => row.person && reaches(actorOf(context), rosterKeepers, row.place)).length
    : 0;
  if (read > 0) {
    recordAct(context, { act: 'rosters.list', thing: `orgUnit:${unit.id}`, reason: `读取${read}个姓名` });
    await em.flush();
  }
  return {
    items: await presentMembers(context, items, input.names),
    next: rows.length > input.limit && last ? keyring.ids.seal('roster-member', last.id) : null,
  };
}
