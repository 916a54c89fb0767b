import type { Answer, Received } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Notice } from './notice.entity.ts';
import { noticeCallers } from './notices.policy.ts';
import { presentCall } from './present-call.ts';

/** Whom staff of a unit and those below are to ring up, whoever waits longest first; names and numbers masked. @throws RuleError `not-allowed`, `unknown-unit` */
export async function listCalls(
  context: ActContext,
  input: Received<'notices', 'listCalls'>,
): Promise<Answer<'notices', 'listCalls'>> {
  const { em, keyring } = context;
  const unit = await unitInReach(context, input.unit, noticeCallers);
  const after = input.after === undefined ? undefined : keyring.ids.open('notice', input.after);
  const rows = await em.find(
    Notice,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      state: { $in: ['unknown', 'failed'] },
      ...(after !== undefined && { id: { $gt: after } }),
    },
    { populate: ['unit', 'person'], orderBy: { id: 'asc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => presentCall(context, row)),
    next: rows.length > input.limit && last ? keyring.ids.seal('notice', last.id) : null,
  };
}
