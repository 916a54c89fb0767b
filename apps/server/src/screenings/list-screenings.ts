import type { Answer, Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { presentScreening } from './present-screening.ts';
import { Screening } from './screening.entity.ts';
import { screeningReaders } from './screenings.policy.ts';

/** The rounds of a unit and below, newest entry first. That somebody read what was noted is recorded. */
export async function listScreenings(
  context: ActContext,
  input: Received<'screenings', 'list'>,
): Promise<Answer<'screenings', 'list'>> {
  const { em, keyring } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, screeningReaders);
  const before = input.after === undefined ? undefined : keyring.ids.open('screening', input.after);
  const rows = await em.find(
    Screening,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      heldOn: { $gte: from, $lte: to },
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const last = rows.slice(0, input.limit).at(-1);
  const items = rows.slice(0, input.limit).map((row) => presentScreening(context, row));
  const read = items.filter((item) => item.note !== '').length;
  if (read > 0) {
    recordAct(context, { act: 'screenings.list', thing: `orgUnit:${unit.id}`, reason: `读取${read}条内容` });
    await em.flush();
  }
  return { items, next: rows.length > input.limit && last ? keyring.ids.seal('screening', last.id) : null };
}
