import type { Answer, Received } from '@linfa/contract';
import { period } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { presentEntries } from './present-entry.ts';
import { registerByCode } from './register-by-code.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import { entryReaders } from './registers.policy.ts';

/** A register's lines in a subtree, newest entry first. @throws RuleError `unknown-register`, `bad-period`, `not-allowed`, `unknown-unit` */
export async function listEntries(
  context: ActContext,
  input: Received<'registers', 'listEntries'>,
): Promise<Answer<'registers', 'listEntries'>> {
  const { em, keyring } = context;
  const { from, to } = period(input.from, input.to);
  const unit = await unitInReach(context, input.unit, entryReaders);
  const { code } = await registerByCode(em, input.register);
  const before = input.after === undefined ? undefined : keyring.ids.open('register-entry', input.after);
  const rows = await em.find(
    RegisterEntry,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      register: code,
      day: { $gte: from, $lte: to },
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: await presentEntries(context, items),
    next: rows.length > input.limit && last ? keyring.ids.seal('register-entry', last.id) : null,
  };
}
