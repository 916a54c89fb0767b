import type { Answer, Received } from '@linfa/contract';
import { type RatingGrade, type ServiceThing } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { remarkReaders } from './feedback.policy.ts';
import { Rating } from './rating.entity.ts';

/** What people wrote with their ratings, in an order that says nothing, with the month only; that it was read is recorded. */
export async function listRemarks(
  context: ActContext,
  input: Received<'feedback', 'listRemarks'>,
): Promise<Answer<'feedback', 'listRemarks'>> {
  const { em, keyring } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, remarkReaders);
  const after = input.after === undefined ? undefined : keyring.ids.open('remark', input.after);
  const rows = await em.find(
    Rating,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      ratedOn: { $gte: from, $lte: to },
      remarkCipher: { $ne: null },
      ...(after !== undefined && { id: { $gt: after } }),
    },
    { orderBy: { id: 'asc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  if (items.length > 0)
    recordAct(context, { act: 'feedback.listRemarks', thing: `orgUnit:${unit.id}`, reason: `读取${items.length}条` });
  return {
    items: items.map((row) => ({
      kind: row.service as ServiceThing,
      grade: row.grade as RatingGrade,
      month: row.ratedOn.slice(0, 7),
      text: keyring.open(row.remarkCipher ?? ''),
    })),
    next: rows.length > input.limit && last ? keyring.ids.seal('remark', last.id) : null,
  };
}
