import { referralTable, RuleError, type Day } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { Referral } from './referral.entity.ts';

export interface NewReferral {
  readonly act: 'referrals.record' | 'consultations.referOn';
  readonly unit: OrgUnit;
  readonly day: Day;
  readonly target: string;
  readonly note: string;
  /** The consultation that it came out of: that matter is counted there and not again. */
  readonly consultationId: number | null;
  readonly clientKey: string | null;
  readonly clientNameCipher: string | null;
}

/** Writes a referral with its audit entry. @throws RuleError `day-in-future`, `unit-not-valid` */
export async function writeReferral(context: ActContext, made: NewReferral): Promise<Referral> {
  const { em, keyring, today } = context;
  const { unit, day, target, clientKey, clientNameCipher } = made;
  if (day > today) throw new RuleError('day-in-future', { day });
  const row = em.create(Referral, {
    unit,
    place: await placeOn(em, unit, day),
    originSet: made.consultationId === null ? null : 'consultations',
    originId: made.consultationId,
    provenance: 'recorded',
    referredOn: day,
    target,
    outcome: referralTable.initial,
    outcomeOn: null,
    clientKey,
    clientNameCipher,
    noteCipher: made.note === '' ? null : keyring.seal(made.note),
  });
  em.persist(row);
  await em.flush();
  recordAct(context, { act: made.act, thing: `referral:${row.id}`, to: row.outcome });
  return row;
}
