import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError, yearPeriod } from '@linfa/domain';
import type { Outline } from '@linfa/report';
import { recordAct } from '../audit/record-act.ts';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { Edition } from './edition.entity.ts';
import { editionNames } from './edition-names.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { editionDrafters } from './reports.policy.ts';
import { defaultOutline, shippedOutline } from './shipped-outlines.ts';

type Opening = Received<'reports', 'open'>;

/**
 * Begins a unit's report of a year, from a shipped outline or from what last year's was made of.
 * @throws RuleError `edition-exists`, `unknown-outline`, `no-edition` for last year's, `year-in-future`, `unit-not-valid`
 */
export async function openEdition(context: ActContext, input: Opening): Promise<PresentedEdition> {
  const { em, today } = context;
  // Two who open it at once take turns at the unit; nothing may be read before, or the second would not see the first.
  await em.findOne(OrgUnit, { code: input.unit }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const unit = await unitInReach(context, input.unit, editionDrafters);
  const { year, kind } = input;
  const whole = yearPeriod(year);
  if (whole.from > today) throw new RuleError('year-in-future', { year });
  (await unitScopes(em, unit)).of(whole);
  if ((await em.count(Edition, { unit: unit.id, year, kind })) > 0)
    throw new RuleError('edition-exists', { unit: unit.name, year, kind: editionNames[kind] });
  const edition = em.create(Edition, {
    unit,
    place: unit.place,
    kind,
    year,
    state: 'drafting',
    outline: await outlineFor(context, unit, input),
    day: null,
    publishedOn: null,
    frozen: null,
    docxDigest: null,
    provenance: unit.provenance,
  });
  await em.persist(edition).flush();
  recordAct(context, { act: 'reports.open', thing: `edition:${edition.id}`, to: 'drafting' });
  return presentWritten(context, edition);
}

async function outlineFor({ em }: ActContext, unit: OrgUnit, { from, kind, year }: Opening): Promise<Outline> {
  if (!from) return defaultOutline(kind, unit.kind);
  if ('outline' in from) return shippedOutline(from.outline, kind);
  const last = await em.findOne(Edition, { unit: unit.id, year: year - 1, kind });
  if (!last) throw new RuleError('no-edition', { unit: unit.name, year: year - 1, kind: editionNames[kind] });
  return last.outline;
}
