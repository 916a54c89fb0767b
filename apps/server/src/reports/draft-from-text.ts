import type { Answer, Received } from '@linfa/contract';
import { RuleError, yearPeriod } from '@linfa/domain';
import { figureMatcher, textDraft } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { Edition } from './edition.entity.ts';
import { figureCandidates } from './figure-candidates.ts';
import { readOwnText } from './read-own-text.ts';
import { editionDrafters } from './reports.policy.ts';

type Drafted = Answer<'reports', 'draftFromText'>;

/**
 * Reads last year's report from a file: its prose as an outline, each number with the figures that it may be by its words
 * and last year's value, and what is likely to be stale. Nothing is kept yet.
 * @throws RuleError `year-in-future`, and as `readOwnText` does
 */
export async function draftFromText(
  context: ActContext,
  input: Received<'reports', 'draftFromText'>,
): Promise<Drafted> {
  const { em, today } = context;
  const { year, kind } = input;
  const unit = await unitInReach(context, input.unit, editionDrafters);
  if (yearPeriod(year).from > today) throw new RuleError('year-in-future', { year });
  const { document } = await readOwnText(context, input.file);
  const before = await em.findOne(Edition, { unit: unit.id, year: year - 1, kind });
  const candidates = await figureCandidates(em, unit, year - 1, before ? [before.outline] : []);
  const { outline, numbers, leftovers } = textDraft(document, {
    kind,
    year,
    unitName: unit.name,
    match: figureMatcher(candidates),
  });
  return structuredClone({ outline, numbers, leftovers }) as unknown as Drafted;
}
