import type { Answer, Received } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { presentReferral } from './present-referral.ts';
import { Referral } from './referral.entity.ts';
import { referralReaders } from './referrals.policy.ts';

/** The referrals of a unit and below, newest entry first. That somebody read what was noted is recorded. */
export async function listReferrals(
  context: ActContext,
  input: Received<'referrals', 'list'>,
): Promise<Answer<'referrals', 'list'>> {
  const { em, keyring } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, referralReaders);
  const before = input.after === undefined ? undefined : keyring.ids.open('referral', input.after);
  const rows = await em.find(
    Referral,
    {
      place: { $gte: unit.place, $lt: `${unit.place}~` },
      referredOn: { $gte: from, $lte: to },
      ...(before !== undefined && { id: { $lt: before } }),
    },
    { populate: ['unit'], orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const last = rows.slice(0, input.limit).at(-1);
  const items = rows.slice(0, input.limit).map((row) => presentReferral(context, row));
  const read = items.filter((item) => item.note !== '').length;
  if (read > 0) {
    recordAct(context, { act: 'referrals.list', thing: `orgUnit:${unit.id}`, reason: `读取${read}条内容` });
    await em.flush();
  }
  return { items, next: rows.length > input.limit && last ? keyring.ids.seal('referral', last.id) : null };
}
