import type { Answer, Received } from '@linfa/contract';
import { query } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { accountKeepers } from './people.policy.ts';
import { presentAccounts } from './present-account.ts';

/** The accounts of all who hold or held a role in a unit and below: somebody who left may still have one. @throws RuleError `unknown-unit`, `not-allowed` */
export async function listAccounts(
  context: ActContext,
  input: Received<'people', 'listAccounts'>,
): Promise<Answer<'people', 'listAccounts'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, accountKeepers);
  const after = input.after === undefined ? 0 : keyring.ids.open('account', input.after);
  const rows = await query(em, {
    text: `select distinct a.id as id from staff_account a join role_holding h on h.person_id = a.person_id join org_unit u on u.id = h.unit_id
      where u.place >= ? and u.place < ? and h.role <> 'resident' and a.id > ? order by a.id limit ?`,
    values: [unit.place, `${unit.place}~`, after, input.limit + 1],
  });
  const ids = rows.slice(0, input.limit).map((row) => Number(row['id']));
  const accounts = await em.find(StaffAccount, { id: { $in: ids } }, { populate: ['person'], orderBy: { id: 'asc' } });
  const last = ids.at(-1);
  return {
    items: await presentAccounts(context, accounts),
    next: rows.length > input.limit && last !== undefined ? keyring.ids.seal('account', last) : null,
  };
}
