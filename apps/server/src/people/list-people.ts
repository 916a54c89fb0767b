import type { Answer, Received } from '@linfa/contract';
import { quote, query } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { peopleReaders } from './people.policy.ts';
import { staffHoldings } from './person-for-act.ts';
import { Person } from './person.entity.ts';
import { presentPeople } from './present-person.ts';

/** Who worked in a unit and below on a day, and as what. Constant statements. @throws RuleError `unknown-unit`, `not-allowed` */
export async function listPeople(
  context: ActContext,
  input: Received<'people', 'list'>,
): Promise<Answer<'people', 'list'>> {
  const { em, keyring, today } = context;
  const unit = await unitInReach(context, input.unit, peopleReaders);
  const on = input.on ?? today;
  const after = input.after === undefined ? 0 : keyring.ids.open('person', input.after);
  const rows = await query(em, {
    text: `select distinct h.person_id as id from role_holding h join org_unit u on u.id = h.unit_id
      where u.place >= ? and u.place < ? and h.role <> 'resident' and h.${quote('from')} <= ? and (h.${quote('to')} is null or h.${quote('to')} > ?)
      ${input.role === undefined ? '' : 'and h.role = ?'} and h.person_id > ? order by h.person_id limit ?`,
    values: [
      unit.place,
      `${unit.place}~`,
      on,
      on,
      ...(input.role === undefined ? [] : [input.role]),
      after,
      input.limit + 1,
    ],
  });
  const ids = rows.slice(0, input.limit).map((row) => Number(row['id']));
  const people = await em.find(Person, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  const last = ids.at(-1);
  return {
    items: presentPeople(context, people, await staffHoldings(em, ids), on),
    next: rows.length > input.limit && last !== undefined ? keyring.ids.seal('person', last) : null,
  };
}
