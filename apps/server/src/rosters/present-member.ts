import type { Answer } from '@linfa/contract';
import { maskName, type RosterCode } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import type { RosterMember } from './roster-member.entity.ts';
import { rosterKeepers } from './rosters.policy.ts';

export type PresentedMember = Answer<'rosters', 'join'>;

/** Members with their names masked, but for keepers who asked for them. Somebody whose name is not kept has none. */
export async function presentMembers(
  context: ActContext,
  rows: readonly RosterMember[],
  names: boolean,
): Promise<PresentedMember[]> {
  const { em, keyring } = context;
  await em.populate([...rows], ['unit', 'person', 'site']);
  return rows.map((row) => {
    const keeps = reaches(actorOf(context), rosterKeepers, row.place);
    const name = row.person ? keyring.open(row.person.nameCipher) : '';
    return {
      id: keyring.ids.seal('roster-member', row.id),
      unit: { code: row.unit.code, name: row.unit.name },
      roster: row.roster as RosterCode,
      name: names && keeps ? name : maskName(name),
      joinedOn: row.joinedOn,
      leftOn: row.leftOn ?? null,
      fullTime: row.fullTime,
      certified: row.certified,
      certificate: keeps ? (row.certificate ?? null) : null,
      site: row.site ? { id: keyring.ids.seal('site', row.site.id), name: row.site.name } : null,
      version: row.version,
      may: keeps && (row.leftOn ?? null) === null ? ['leave' as const] : [],
    };
  });
}
