import type { Answer, Received } from '@linfa/contract';
import { isSigned, yearPeriod, type EditionState } from '@linfa/domain';
import { suppressDocument, type Binding } from '@linfa/report';
import { stepsOf } from '../audit/steps-of.ts';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import type { ActContext } from '../http/act-context.ts';
import { editionDocument } from './edition-document.ts';
import type { Edition } from './edition.entity.ts';
import { editionForReading } from './edition-for.ts';
import { lostFigures } from './lost-figures.ts';
import { presentEdition } from './present-edition.ts';
import { savesOf } from './saves-of.ts';

type Whole = Answer<'reports', 'get'>;

/** A report whole: what it is made of, its text with every figure, and how it came this far. */
export async function getEdition(context: ActContext, input: Received<'reports', 'get'>): Promise<Whole> {
  const { em, today } = context;
  const edition = await editionForReading(context, input.edition);
  const lost = await lostIn(context, edition);
  const { document, signed } = await editionDocument(em, edition, today, lost);
  const steps = await stepsOf(context, `edition:${edition.id}`);
  const saves = savesOf(steps, edition.version);
  return {
    edition: presentEdition(context, edition),
    outline: edition.outline as Whole['outline'],
    // What is reviewed and discussed is what will be signed, so small cells are gone already.
    document: (signed ? document : suppressDocument(document)) as Whole['document'],
    signed,
    lost: lost.map((one) => one.name ?? one.figure),
    steps: steps.map((one, at) => ({ ...one, saves: saves[at] ?? null })),
  };
}

/** What was signed prints its figures as they were; a draft has to do without those that are gone. */
async function lostIn({ em }: ActContext, edition: Edition): Promise<readonly Binding[]> {
  if (isSigned(edition.state as EditionState)) return [];
  const { dictionary } = await dictionaryFor(em, edition.unit, yearPeriod(edition.year));
  return lostFigures(edition.outline, dictionary);
}
