import type { Answer, Received } from '@linfa/contract';
import type { Day } from '@linfa/domain';
import { query, type Row } from '../database/sql.ts';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import { scopeSql } from '../figures/cell-sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { peopleReaders } from '../people/people.policy.ts';
import { Person } from '../people/person.entity.ts';

type Load = Answer<'people', 'loadView'>;

/** More advisers than a city has; beyond them one asks for a smaller unit. */
const mostAdvisers = 2000;

/**
 * What each adviser did and for whom in a period, in the order of their names. Facts to spread the work by; never a
 * ranking of people. The same statements however many there are.
 * @throws RuleError `bad-period`, `unknown-unit`, `not-allowed`, `unit-not-valid`
 */
export async function loadView(context: ActContext, input: Received<'people', 'loadView'>): Promise<Load> {
  const { em, keyring } = context;
  const { from, to } = shortPeriod(input.from, input.to);
  const unit = await unitInReach(context, input.unit, peopleReaders);
  const scope = (await unitScopes(em, unit)).of({ from, to });
  const within = scopeSql(scope, 't');
  const ask = (select: string, where: string, values: readonly Day[]): Promise<Row[]> =>
    query(em, {
      text: `${select} where t.adviser_id is not null and ${within.text} and ${where}`,
      values: [...within.values, ...values],
    });
  const assigned = await ask(
    'select distinct t.adviser_id as adviser, u.code as code, u.name as name, u.place as place from adviser_assignment t join org_unit u on u.id = t.unit_id',
    `t.served_kind = 'community' and t.starts_on <= ? and (t.ends_on is null or t.ends_on > ?) order by u.place`,
    [to, from],
  );
  const minutes = sums(
    await ask(
      'select t.adviser_id as adviser, sum(t.minutes) as n from duty_shift t',
      `t.state = 'held' and t.held_on >= ? and t.held_on <= ? group by t.adviser_id`,
      [from, to],
    ),
  );
  const consultations = sums(
    await ask(
      'select t.adviser_id as adviser, count(*) as n from consultation t',
      `t.service_kind = 'consultation' and t.held_on >= ? and t.held_on <= ? group by t.adviser_id`,
      [from, to],
    ),
  );
  const served = Map.groupBy(assigned, (row) => Number(row['adviser']));
  const ids = [...new Set([...served.keys(), ...minutes.keys(), ...consultations.keys()])].slice(0, mostAdvisers);
  const people = await em.find(Person, { id: { $in: ids } });
  const items = people.map((person): Load['items'][number] => ({
    adviser: { id: keyring.ids.seal('person', person.id), name: keyring.open(person.nameCipher) },
    communities: (served.get(person.id) ?? []).map((row) => ({ code: String(row['code']), name: String(row['name']) })),
    hours: Math.round(((minutes.get(person.id) ?? 0) / 60) * 100) / 100,
    consultations: consultations.get(person.id) ?? 0,
  }));
  return { items: items.toSorted((a, b) => a.adviser.name.localeCompare(b.adviser.name, 'zh')) };
}

function sums(rows: readonly Row[]): Map<number, number> {
  return new Map(rows.map((row) => [Number(row['adviser']), Number(row['n'])]));
}
