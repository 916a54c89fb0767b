import type { FilterQuery } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { addDays, maskName, RuleError } from '@linfa/domain';
import { startOfDay } from '../database/instants.ts';
import type { ActContext } from '../http/act-context.ts';
import { Person } from '../people/person.entity.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { wordAct } from './word-act.ts';

/** The newest entries first; `after` goes on from the last one seen. Two statements. @throws RuleError `bad-period` */
export async function listAudit(
  context: ActContext,
  input: Received<'audit', 'list'>,
): Promise<Answer<'audit', 'list'>> {
  const { em, keyring } = context;
  const before = input.after === undefined ? undefined : keyring.ids.open('audit', input.after);
  const rows = await em.find(
    AuditEntry,
    { $and: [filterOf(context, input), before === undefined ? {} : { id: { $lt: before } }] },
    { orderBy: { id: 'desc' }, limit: input.limit + 1 },
  );
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  const ids = [...new Set(items.flatMap((row) => personOf(row.actor) ?? []))];
  const people = new Map((await em.find(Person, { id: { $in: ids } })).map((one) => [one.id, one]));
  return {
    items: items.map((row) => {
      const person = people.get(personOf(row.actor) ?? 0);
      return {
        at: row.at.toISOString(),
        actor: row.actor,
        who: person
          ? { person: keyring.ids.seal('person', person.id), name: maskName(keyring.open(person.nameCipher)) }
          : null,
        act: row.act,
        words: wordAct(row.act),
        thing: row.thing,
        from: row.fromState ?? null,
        to: row.toState ?? null,
        reason: row.reason ?? null,
      };
    }),
    next: rows.length > input.limit && last ? keyring.ids.seal('audit', last.id) : null,
  };
}

function filterOf(
  { keyring }: ActContext,
  { act, area, thing, actor, person, from, to }: Received<'audit', 'list'>,
): FilterQuery<AuditEntry> {
  if (from !== undefined && to !== undefined && from > to)
    throw new RuleError('bad-period', { reason: '开始日期晚于结束日期' });
  return {
    $and: [
      act === undefined ? {} : { act },
      area === undefined ? {} : { act: { $like: `${area}.%` } },
      thing === undefined ? {} : { thing },
      actor === undefined ? {} : { actor },
      person === undefined ? {} : { actor: `person:${keyring.ids.open('person', person)}` },
      from === undefined ? {} : { at: { $gte: startOfDay(from) } },
      to === undefined ? {} : { at: { $lt: startOfDay(addDays(to, 1)) } },
    ],
  };
}

function personOf(actor: string): number | undefined {
  const [, id] = /^person:(\d+)$/.exec(actor) ?? [];
  return id === undefined ? undefined : Number(id);
}
