import type { Answer, Received } from '@linfa/contract';
import { monthPeriod, RuleError } from '@linfa/domain';
import { join, query, textOrNull } from '../database/sql.ts';
import { communitiesIn } from '../duty-matrix/communities-in.ts';
import { scopeSql } from '../figures/cell-sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { screeningReaders } from './screenings.policy.ts';

/**
 * Every community's rounds in a month, those that reported none included: a round that found nothing is a report, no
 * round at all is a gap. Two statements.
 * @throws RuleError `unknown-unit`, `not-allowed`, `unit-not-valid`, `bad-period`
 */
export async function monthOfScreenings(
  context: ActContext,
  input: Received<'screenings', 'monthOf'>,
): Promise<Answer<'screenings', 'monthOf'>> {
  const { em, today } = context;
  const month = monthPeriod(input.year, input.month);
  if (month.from > today) throw new RuleError('bad-period', { reason: '还没有开始' });
  const unit = await unitInReach(context, input.unit, screeningReaders);
  const scope = (await unitScopes(em, unit)).of(month);
  const where = join(
    [scopeSql(scope, 't'), { text: 't.held_on >= ? and t.held_on <= ?', values: [month.from, month.to] }],
    ' and ',
  );
  const rows = await query(em, {
    text: `select t.unit_id as unit, count(*) as n, sum(t.found) as found, sum(t.prevented) as prevented, max(t.held_on) as last from screening t where ${where.text} group by t.unit_id`,
    values: where.values,
  });
  const byUnit = new Map(rows.map((row) => [Number(row['unit']), row]));
  const communities = (await communitiesIn(em, scope, month)).map(({ id, code, name }) => {
    const row = byUnit.get(id);
    return {
      code,
      name,
      rounds: Number(row?.['n'] ?? 0),
      found: Number(row?.['found'] ?? 0),
      prevented: Number(row?.['prevented'] ?? 0),
      last: textOrNull(row?.['last'] ?? null),
    };
  });
  return { communities, missing: communities.filter((one) => one.rounds === 0).length };
}
