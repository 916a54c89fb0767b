import { randomUUID } from 'node:crypto';
import { LockMode, type EntityManager } from '@mikro-orm/core';
import type { Answer } from '@linfa/contract';
import { recordAct } from '../audit/record-act.ts';
import type { Keyring } from '../crypto/keyring.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { MediationCase } from '../mediation/mediation-case.entity.ts';
import { Person } from '../people/person.entity.ts';
import { assertErasable } from './assert-erasable.ts';
import { assertFreshSignIn } from './assert-fresh-sign-in.ts';
import type { DataRule } from './data-rule.ts';
import { dataRules } from './data-rules.ts';
import { dataSubject } from './data-subject.ts';
import { endWhatIsOpen } from './end-what-is-open.ts';
import { forgetRatings } from './forget-ratings.ts';
import { caseIdsOf } from './mediation-rules.ts';

/**
 * Takes the person out of everything: rows that are theirs alone go, others lose what says who it was. Records that are
 * counted stay, with keys that lead to nobody, so that no figure changes; cases are closed and say why they stay.
 * @throws RuleError `sign-in-again`, `cannot-erase`
 */
export async function eraseData(context: ActContext): Promise<Answer<'myData', 'erase'>> {
  const { em, keyring } = context;
  const { personId } = actorOf(context);
  await assertFreshSignIn(context);
  // Held, so that nothing is booked meanwhile: whoever books holds it too.
  await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await assertErasable(context);
  await endWhatIsOpen(context);
  const subject = await dataSubject(context, personId);
  const cases = await caseIdsOf(em, subject);
  // Found before anything is changed: what is changed is no longer found.
  const found: { rule: DataRule; ids: number[] }[] = [];
  for (const rule of dataRules)
    if (rule.rowsOf) {
      const all = (await rule.rowsOf(em, subject)) as readonly { readonly id: number }[];
      const rows = all.filter((row) => !rule.leaves?.(row));
      if (rows.length > 0) found.push({ rule, ids: rows.map((one) => one.id) });
    }
  await forgetRatings(context, subject);
  em.clear();
  const freshKey = keyring.blindIndex(`erased ${randomUUID()}`);
  const deleting = found.filter(({ rule }) => rule.deletesRows);
  for (const { rule, ids } of deleting) await em.nativeDelete(rule.entity, { id: { $in: ids } });
  for (const { rule, ids } of found) if (!rule.deletesRows) await changeRows(em, keyring, rule, ids, freshKey);
  await em.nativeUpdate(MediationCase, { id: { $in: cases }, viewLimit: null }, { viewLimit: 'other' });
  recordAct(context, { act: 'myData.erase', thing: `person:${personId}`, to: 'erased' });
  return {
    erased: found
      .filter(({ rule }) => rule.deletesRows || Object.keys(changesOf(rule, keyring, freshKey)).length > 0)
      .map(({ rule, ids }) => ({ title: rule.title, rows: ids.length })),
    kept: found.flatMap(({ rule, ids }) => {
      const because = rule.deletesRows ? [] : keptBecause(rule);
      return because.length === 0 ? [] : [{ title: rule.title, rows: ids.length, because: because.join('；') }];
    }),
  };
}

/** Written past the version: what is counted has not changed, so that no signed report finds a difference. */
async function changeRows(
  em: EntityManager,
  keyring: Keyring,
  rule: DataRule,
  ids: number[],
  freshKey: string,
): Promise<void> {
  const changes = changesOf(rule, keyring, freshKey);
  if (Object.keys(changes).length > 0) await em.nativeUpdate(rule.entity, { id: { $in: ids } }, changes);
}

function changesOf({ columns }: DataRule, keyring: Keyring, freshKey: string): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, { erase }]): [string, string | null][] => {
      if (erase === 'empty') return [[column, keyring.seal('')]];
      if (erase === 'null') return [[column, null]];
      return erase === 'fresh-key' ? [[column, freshKey]] : [];
    }),
  );
}

function keptBecause({ columns }: DataRule): string[] {
  return [
    ...new Set(
      Object.values(columns).flatMap(({ export: label, erase }) =>
        typeof erase === 'object' && label !== null ? [erase.keep] : [],
      ),
    ),
  ];
}
