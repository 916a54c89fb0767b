import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Answer, Received } from '@linfa/contract';
import { applyFigureRequestAct, period, RuleError, type Period } from '@linfa/domain';
import { recordAct } from '../audit/record-act.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { placeOn } from '../org-units/place-on.ts';
import { unitByCode, unitInReach } from '../org-units/unit-in-reach.ts';
import { Person } from '../people/person.entity.ts';
import { FigureRequest } from './figure-request.entity.ts';
import { presentSheets } from './present-sheet.ts';
import { ReportedFigure } from './reported-figure.entity.ts';
import { ReportedItem } from './reported-item.entity.ts';
import { figureAskers } from './reported-figures.policy.ts';
import { takeBackNotices, tellOffice } from './tell-office.ts';

/**
 * Asks offices of a unit, or the units below it, for its figures: a blank card each, which the report shows as a blank
 * until it is answered. All of them, or none. What the wrong office was asked for is asked of the right one by the same
 * act, and so is what was withdrawn.
 * @throws RuleError `not-allowed`, `unknown-unit`, `bad-period`, `due-passed`, `unknown-item`, `office-elsewhere`, `already-asked`
 */
export async function requestFigures(
  context: ActContext,
  input: Received<'reportedFigures', 'requestFigures'>,
): Promise<Answer<'reportedFigures', 'requestFigures'>> {
  const { em, today } = context;
  const asked = period(input.from, input.to);
  if (input.due < today) throw new RuleError('due-passed', { day: input.due });
  const unit = await unitInReach(context, input.unit, figureAskers);
  const place = await placeOn(em, unit, asked.to < today ? asked.to : today);
  const requests: FigureRequest[] = [];
  for (const { item, office } of input.asks)
    requests.push(
      await askOne(context, {
        unit,
        place,
        asked,
        due: input.due,
        office: await officeOf(context, unit, office),
        item,
      }),
    );
  for (const request of requests) {
    recordAct(context, {
      act: 'reportedFigures.requestFigures',
      thing: `figureRequest:${request.id}`,
      to: request.state,
    });
    await tellOffice(context, request, 'figure-asked');
  }
  await em.flush();
  return { items: await presentSheets(context, requests) };
}

async function officeOf(context: ActContext, unit: OrgUnit, code: string): Promise<OrgUnit> {
  const office = await unitByCode(context, code);
  if (!office.place.startsWith(unit.place))
    throw new RuleError('office-elsewhere', { office: office.name, unit: unit.name });
  return office;
}

interface Ask {
  readonly unit: OrgUnit;
  readonly place: string;
  readonly asked: Period;
  readonly due: string;
  readonly office: OrgUnit;
  readonly item: string;
}

async function askOne(context: ActContext, { unit, place, asked, due, office, item }: Ask): Promise<FigureRequest> {
  const { em } = context;
  const known = await em.findOne(ReportedItem, { code: item });
  if (!known) throw new RuleError('unknown-item', { item });
  const refused = new RuleError('already-asked', { item: known.name });
  const standing = await em.findOne(ReportedFigure, {
    unit: unit.id,
    item,
    periodFrom: asked.from,
    periodTo: asked.to,
  });
  if (standing) {
    const again = await askOnceMore(context, standing, { office, due });
    if (!again) throw refused;
    return again;
  }
  const card = em.create(ReportedFigure, {
    unit,
    place,
    originSet: null,
    originId: null,
    provenance: 'recorded',
    item,
    periodFrom: asked.from,
    periodTo: asked.to,
    cutOff: null,
    asOf: null,
    valueKind: 'number',
    value: null,
    shortText: null,
    unitOfMeasure: known.unitOfMeasure,
    sourceOffice: office.name,
    document: '',
    enteredBy: null,
    remark: null,
    findings: [],
  });
  const request = em.create(FigureRequest, {
    card,
    office,
    officePlace: office.place,
    state: 'asked',
    dueOn: due,
    answeredOn: null,
    remindedOn: null,
    askedBy: em.getReference(Person, actorOf(context).personId),
  });
  try {
    await em.persist([card, request]).flush();
  } catch (error) {
    // Somebody else asked at the same moment.
    if (error instanceof UniqueConstraintViolationException) throw refused;
    throw error;
  }
  return request;
}

/** The sheet goes to another office as long as nobody answered it, and to any once it was withdrawn; null where it does not. */
async function askOnceMore(
  context: ActContext,
  card: ReportedFigure,
  { office, due }: Pick<Ask, 'office' | 'due'>,
): Promise<FigureRequest | null> {
  const { em } = context;
  const request = await em.findOne(FigureRequest, { card: card.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!request) return null;
  if (request.state === 'withdrawn') request.state = applyFigureRequestAct(request.state, 'ask-again');
  else if (request.state !== 'asked' || request.office.id === office.id) return null;
  else await takeBackNotices(context, request);
  em.assign(card, { sourceOffice: office.name, remark: null });
  em.assign(request, {
    office,
    officePlace: office.place,
    dueOn: due,
    remindedOn: null,
    askedBy: em.getReference(Person, actorOf(context).personId),
  });
  await em.flush();
  return request;
}
