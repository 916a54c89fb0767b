import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { assertAmountFits, RuleError } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { unsignShifts } from '../duty-shifts/unsign-shifts.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { placeOn } from '../org-units/place-on.ts';
import { Person } from '../people/person.entity.ts';
import { assertNamedServed } from './assert-named-served.ts';
import { ConsultationAmendment } from './consultation-amendment.entity.ts';
import { Consultation } from './consultation.entity.ts';
import { serviceLoggers } from './consultations.policy.ts';
import { presentConsultations, type PresentedConsultation } from './present-consultation.ts';

type Amendment = Received<'consultations', 'amend'>;
type Changed = Partial<
  Pick<
    Consultation,
    | 'heldOn'
    | 'place'
    | 'adviser'
    | 'serviceKind'
    | 'mode'
    | 'channel'
    | 'matter'
    | 'result'
    | 'persons'
    | 'minutes'
    | 'amount'
    | 'summaryCipher'
  >
>;

/**
 * Corrects a line and keeps what stood there. Figures follow at once; what was signed shows the difference.
 * @throws RuleError `changed-meanwhile`, `nothing-changed`, `day-in-future`, `not-found`, `amount-not-for-kind`,
 * `adviser-not-then`, `not-allowed`
 */
export async function amendConsultation(context: ActContext, input: Amendment): Promise<PresentedConsultation> {
  const { em, keyring, now } = context;
  const actor = actorOf(context);
  const row = await em.findOne(
    Consultation,
    { id: keyring.ids.open('consultation', input.consultation) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!row || !reaches(actor, serviceLoggers, row.place)) throw new RuleError('not-found');
  if (row.version !== input.version) throw new RuleError('changed-meanwhile');
  await em.populate([row], ['unit', 'adviser']);
  const changed = await changesOf(context, row, input.change);
  assertAmountFits(changed.serviceKind ?? row.serviceKind, changed.amount ?? row.amount);
  // It leaves one sheet and comes to stand on another.
  for (const adviser of new Set([row.adviser, changed.adviser]))
    if (adviser)
      await unsignShifts(
        context,
        { unitId: row.unit.id, adviserId: adviser.id, days: [row.heldOn, changed.heldOn ?? row.heldOn] },
        'consultations.amend',
      );
  const before = Object.fromEntries(Object.keys(changed).map((field) => [field, keptOf(context, row, field)]));
  if (Object.keys(changed).length === 0) throw new RuleError('nothing-changed');
  em.persist(
    em.create(ConsultationAmendment, {
      consultation: row,
      by: em.getReference(Person, actor.personId),
      at: now,
      version: row.version,
      reasonCipher: keyring.seal(input.reason),
      beforeCipher: keyring.seal(JSON.stringify(before)),
    }),
  );
  em.assign(row, changed);
  recordAct(context, {
    act: 'consultations.amend',
    thing: `consultation:${row.id}`,
    reason: `更正${Object.keys(changed).join('、')}`,
  });
  await em.flush();
  return (await presentConsultations(context, [row]))[0] as PresentedConsultation;
}

/** What stood in a column; an adviser by name. */
function keptOf({ keyring }: ActContext, row: Consultation, field: string): unknown {
  if (field !== 'adviser') return row[field as keyof Changed];
  return row.adviser ? keyring.open(row.adviser.nameCipher) : null;
}

/** Only what really differs. */
async function changesOf(context: ActContext, row: Consultation, change: Amendment['change']): Promise<Changed> {
  const { em, keyring, today } = context;
  const { day, summary, adviser, ...plain } = change;
  const changed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(plain))
    if (value !== undefined && value !== row[field as keyof typeof plain]) changed[field] = value;
  if (summary !== undefined && summary !== (row.summaryCipher ? keyring.open(row.summaryCipher) : ''))
    changed['summaryCipher'] = summary === '' ? null : keyring.seal(summary);
  if (day !== undefined && day !== row.heldOn) {
    if (day > today) throw new RuleError('day-in-future', { day });
    changed['heldOn'] = day;
    changed['place'] = await placeOn(em, row.unit, day);
  }
  if (adviser !== undefined) {
    await assertNamedServed(context, row.unit, [{ day: day ?? row.heldOn, adviser, path: 'change.adviser' }]);
    const id = adviser === null ? null : keyring.ids.open('person', adviser);
    if (id !== (row.adviser?.id ?? null)) changed['adviser'] = id === null ? null : em.getReference(Person, id);
  }
  return changed;
}
