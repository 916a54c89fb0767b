import { LockMode } from '@mikro-orm/core';
import type { Received } from '@linfa/contract';
import { RuleError, yearPeriod } from '@linfa/domain';
import { linesOfDocument, paragraphKeys, parseOutline, type Outline } from '@linfa/report';
import { recordAct } from '../audit/record-act.ts';
import { attachFiles } from '../files/attach-files.ts';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { assertComposable } from './assert-composable.ts';
import { editionDocument } from './edition-document.ts';
import { Edition, type EditionOrigin } from './edition.entity.ts';
import { editionNames } from './edition-names.ts';
import { presentWritten, type PresentedEdition } from './present-edition.ts';
import { readOwnText } from './read-own-text.ts';
import { editionDrafters } from './reports.policy.ts';
import { defaultOutline, shippedOutline } from './shipped-outlines.ts';

type Opening = Received<'reports', 'open'>;

/**
 * Begins a unit's report of a year, from a shipped outline, from what last year's was made of, or from its text.
 * @throws RuleError `edition-exists`, `unknown-outline`, `no-edition` for last year's, `year-in-future`, `unit-not-valid`,
 * those of `assertComposable` and of `readOwnText`
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
  const { text, ...beginning } = await beginningOf(context, unit, input);
  const edition = em.create(Edition, {
    unit,
    place: unit.place,
    kind,
    year,
    state: 'drafting',
    ...beginning,
    day: null,
    publishedOn: null,
    frozen: null,
    docxDigest: null,
    provenance: unit.provenance,
  });
  await em.persist(edition).flush();
  if (text !== undefined) await attachFiles(context, [text], { kind: 'edition', id: edition.id });
  recordAct(context, { act: 'reports.open', thing: `edition:${edition.id}`, to: 'drafting' });
  return presentWritten(context, edition);
}

interface Beginning {
  readonly outline: Outline;
  readonly origin: EditionOrigin | null;
  /** The file that it began as, to be kept with it. */
  readonly text?: string;
}

async function beginningOf(context: ActContext, unit: OrgUnit, { from, kind, year }: Opening): Promise<Beginning> {
  const { em, today } = context;
  if (!from) return { outline: defaultOutline(kind, unit.kind), origin: null };
  if ('outline' in from) return { outline: shippedOutline(from.outline, kind), origin: null };
  if ('file' in from) {
    const outline = parseOutline(from.draft);
    await assertComposable(em, unit, { outline, kind, year });
    const { document } = await readOwnText(context, from.file);
    return { outline, origin: { from: 'file', paragraphs: paragraphKeys(document) }, text: from.file };
  }
  const last = await em.findOne(Edition, { unit: unit.id, year: year - 1, kind }, { populate: ['unit'] });
  if (!last) throw new RuleError('no-edition', { unit: unit.name, year: year - 1, kind: editionNames[kind] });
  const { document } = await editionDocument(em, last, today);
  return {
    outline: last.outline,
    origin: { from: 'last-year', paragraphs: paragraphKeys(linesOfDocument(document)) },
  };
}
