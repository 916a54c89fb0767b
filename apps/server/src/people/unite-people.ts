import { LockMode, type EntityManager } from '@mikro-orm/core';
import { isMadeUpName, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { rekeyBookings } from '../bookings/rekey-bookings.ts';
import { query, quote } from '../database/sql.ts';
import type { ActContext } from '../http/act-context.ts';
import { IdempotencyKey } from '../http/idempotency-key.entity.ts';
import { personOwner } from '../http/key-owner.ts';
import { ComplaintSubject } from '../feedback/complaint-subject.entity.ts';
import { rekeySignUps } from '../outreach/rekey-sign-ups.ts';
import { StaffAccount } from '../sessions/staff-account.entity.ts';
import { countedKey, rekeyCounted } from './counted-keys.ts';
import { personReferences } from './person-references.ts';
import { Person } from './person.entity.ts';
import { RoleHolding } from './role-holding.entity.ts';

export interface Union {
  /** Stays, with everything that either had. */
  readonly keep: Person;
  /** Is no more; only the audit still says its number, and that it became the other. */
  readonly gone: Person;
  readonly act: string;
}

/**
 * Two entries that turn out to be one person become one, within the caller's transaction, which has locked both: every row
 * that points at one is made to point at the other; what is keyed by person (a slot or an event held once, people counted
 * once) is keyed anew, and where both held the same slot or seat, one is given back; the way in by WeChat moves along.
 * Whatever was overlooked still points at the old entry, whose removal the database then refuses.
 * @throws RuleError `phone-has-wechat` where each came by a WeChat of its own, `phone-of-another` where both have a staff account
 */
export async function unitePeople(context: ActContext, { keep, gone, act }: Union): Promise<void> {
  const { em, keyring } = context;
  if (keep.openidIndex && gone.openidIndex) throw new RuleError('phone-has-wechat');
  const accounts = await em.find(
    StaffAccount,
    { person: { $in: [keep.id, gone.id] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (accounts.length > 1) throw new RuleError('phone-of-another');
  await rekeyBookings(context, gone.id, keep.id);
  await rekeySignUps(context, gone.id, keep.id);
  await em.flush();
  await rekeyCounted(em, countedKey(keyring, gone), countedKey(keyring, keep));
  await dropDoubles(em, keep, gone);
  for (const { table, column } of personReferences(em))
    await query(em, {
      text: `update ${quote(table)} set ${quote(column)} = ? where ${quote(column)} = ?`,
      values: [keep.id, gone.id],
    });
  await em.nativeUpdate(IdempotencyKey, { owner: personOwner(gone.id) }, { owner: personOwner(keep.id) });
  await moveDetails(context, keep, gone);
  recordAct(context, { act, thing: `person:${gone.id}`, to: 'united', reason: `person:${keep.id}` });
}

/** Where both are named in the same thing, once is enough: the table would refuse the second. */
async function dropDoubles(em: EntityManager, keep: Person, gone: Person): Promise<void> {
  const named = await em.find(ComplaintSubject, { person: keep.id });
  await em.nativeDelete(ComplaintSubject, {
    person: gone.id,
    complaint: { $in: named.map((one) => one.complaint.id) },
  });
  await dropDoubleRoles(em, keep, gone);
}

/** The same role at the same unit from the same day is held once, for as long as either had it. */
async function dropDoubleRoles(em: EntityManager, keep: Person, gone: Person): Promise<void> {
  const kept = await em.find(RoleHolding, { person: keep.id });
  for (const double of await em.find(RoleHolding, { person: gone.id })) {
    const same = kept.find(
      ({ role, unit, from }) => role === double.role && unit.id === double.unit.id && from === double.from,
    );
    if (!same) continue;
    if (same.to && (!double.to || double.to > same.to)) same.to = double.to ?? null;
    em.remove(double);
  }
  await em.flush();
}

/** What only the one that goes had. A name that somebody gave is better than one that was made up. */
async function moveDetails({ em, keyring }: ActContext, keep: Person, gone: Person): Promise<void> {
  const { openidIndex, openidCipher, unionidCipher, female, minority, nameCipher } = gone;
  // The openid is unique: it has to be free before it is given again.
  await em.nativeDelete(Person, { id: gone.id });
  if (openidIndex) Object.assign(keep, { openidIndex, openidCipher, unionidCipher });
  keep.formerIds = [...(keep.formerIds ?? []), gone.id, ...(gone.formerIds ?? [])];
  keep.female ??= female ?? null;
  keep.minority ??= minority ?? null;
  if (isMadeUpName(keyring.open(keep.nameCipher)) && !isMadeUpName(keyring.open(nameCipher)))
    keep.nameCipher = nameCipher;
  await em.flush();
}
