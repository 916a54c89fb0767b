import type { Answer, Received } from '@linfa/contract';
import { query, quote } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { peopleKeepers } from './people.policy.ts';
import { staffHoldings } from './person-for-act.ts';
import { Person } from './person.entity.ts';
import { presentPeople } from './present-person.ts';

/** Names are encrypted, so that a name is looked for among so many of a unit's staff at most. */
const mostLookedAt = 5000;
const mostFound = 20;

/**
 * Members of staff by their whole number or a part of their name, among those who work in a unit and below: whether
 * somebody else has a number is not told.
 * @throws RuleError `unknown-unit`, `not-allowed`
 */
export async function findPeople(
  context: ActContext,
  input: Received<'people', 'find'>,
): Promise<Answer<'people', 'find'>> {
  const { em, keyring, today } = context;
  const unit = await unitInReach(context, input.unit, peopleKeepers);
  const { phone, name } = input;
  if (phone === undefined && name === undefined) return { items: [] };
  const byPhone = phone === undefined ? undefined : keyring.blindIndex(phone);
  const rows = await query(em, {
    text: `select distinct p.id as id from person p join role_holding h on h.person_id = p.id join org_unit u on u.id = h.unit_id
      where u.place >= ? and u.place < ? and h.role <> 'resident' and h.${quote('from')} <= ? and (h.${quote('to')} is null or h.${quote('to')} > ?)
      ${byPhone === undefined ? '' : 'and p.phone_index = ?'} order by p.id limit ?`,
    values: [unit.place, `${unit.place}~`, today, today, ...(byPhone === undefined ? [] : [byPhone]), mostLookedAt],
  });
  const people = await em.find(
    Person,
    { id: { $in: rows.map((row) => Number(row['id'])) } },
    { orderBy: { id: 'asc' } },
  );
  const found = people
    .filter((one) => name === undefined || keyring.open(one.nameCipher).includes(name))
    .slice(0, mostFound);
  const holdings = await staffHoldings(
    em,
    found.map((one) => one.id),
  );
  return { items: presentPeople(context, found, holdings, today) };
}
