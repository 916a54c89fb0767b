import type { Period } from '@linfa/domain';
import type { Answer } from '@linfa/contract';
import { join, query, type Row, type Sql } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';

export type QuestionKind = Answer<'dataQuality', 'answer'>['kind'];
export type QuestionRecord = Answer<'dataQuality', 'answer'>['records'][number];

/** Records that look odd together. */
export interface Finding {
  readonly kind: QuestionKind;
  /** What makes it the same question another time; digested before anybody sees it. */
  readonly identity: string;
  readonly unitId: number;
  readonly sentence: string;
  readonly records: readonly QuestionRecord[];
  readonly count: number;
}

/** Where and when is looked. */
export interface Looking {
  readonly context: ActContext;
  readonly asked: Period;
  /** The condition on an alias's place. */
  readonly within: (alias: string) => Sql;
}

/** Looks for one kind of question, in the same statements however many records there are. */
export type Finder = (looking: Looking) => Promise<Finding[]>;

/** Questions of a kind that are listed, and records of each. */
export const mostQuestions = 50;
const mostRecords = 20;

export interface GroupsAsked {
  /** Selected of each record, beside `id`. */
  readonly columns: string;
  /** From the table `t` on, joins included. */
  readonly from: string;
  readonly where: readonly Sql[];
  /** What the records of a group have in common: SQL expressions. */
  readonly by: readonly string[];
  readonly least: number;
  /** A further window over the group, as `x`, and what it has to be. */
  readonly also?: { readonly sum: string; readonly condition: string };
}

/** A group: its size, and its first records. */
export interface Group {
  readonly count: number;
  readonly rows: readonly [Row, ...Row[]];
}

/** Records that have something in common, group by group, in one statement. */
export async function groupsOf({ context, within }: Looking, asked: GroupsAsked): Promise<Group[]> {
  const by = asked.by.join(', ');
  const where = join([within('t'), ...asked.where], ' and ');
  const sum = asked.also ? `, sum(${asked.also.sum}) over (partition by ${by}) as x` : '';
  const condition = asked.also ? ` and ${asked.also.condition}` : '';
  const rows = await query(context.em, {
    text: `select * from (select t.id as id, t.unit_id as unit, ${asked.by.map((one, index) => `${one} as g${index}`).join(', ')}, ${asked.columns},
      count(*) over (partition by ${by}) as n, row_number() over (partition by ${by} order by t.id) as r${sum}
      from ${asked.from} where ${where.text}) grouped where n >= ? and r <= ${mostRecords}${condition}
      order by n desc, ${asked.by.map((_, index) => `g${index}`).join(', ')}, r limit ${(mostQuestions + 1) * mostRecords}`,
    values: [...where.values, asked.least],
  });
  const groups = Map.groupBy(rows, (row) => JSON.stringify(asked.by.map((_, index) => row[`g${index}`])));
  return [...groups.values()].map((found) => ({
    count: Number(found[0]?.['n']),
    rows: found as unknown as [Row, ...Row[]],
  }));
}

/** Names of staff by their ids, in one statement. */
export async function namesOf(
  { em, keyring }: ActContext,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const people = await em.find(Person, { id: { $in: [...new Set(ids)] } });
  return new Map(people.map((one) => [one.id, keyring.open(one.nameCipher)]));
}
