import type { Answer, Received } from '@linfa/contract';
import { RuleError, subsidyStates, type SubsidyState } from '@linfa/domain';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { linesOf } from './lines-of.ts';
import { presentLines } from './present-lines.ts';
import { subsidyReaders } from './subsidies.policy.ts';

/** What a street pays for and why, line by line, with totals of the whole period. @throws RuleError `too-many-rows` */
export async function listSubsidies(
  context: ActContext,
  input: Received<'subsidies', 'list'>,
): Promise<Answer<'subsidies', 'list'>> {
  const { em, keyring } = context;
  const period = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, subsidyReaders);
  const { lines, repeated } = await linesOf(em, unit.place, period);
  const all = await presentLines(context, lines);
  const start = input.after === undefined ? 0 : all.findIndex((one) => one.record === input.after) + 1;
  if (input.after !== undefined && start === 0) throw new RuleError('not-found');
  const items = all.slice(start, start + input.limit);
  return {
    items,
    next: start + input.limit < all.length ? (items.at(-1)?.record ?? null) : null,
    totals: (Object.keys(subsidyStates) as SubsidyState[]).map((state) => {
      const of = all.filter((one) => one.state === state);
      return { state, lines: of.length, amount: of.reduce((sum, one) => sum + (one.amount ?? 0), 0) };
    }),
    repeated: [...repeated].map(([record, paidFor]) => ({
      record: keyring.ids.seal('case', record),
      paidFor: keyring.ids.seal('case', paidFor),
    })),
  };
}
