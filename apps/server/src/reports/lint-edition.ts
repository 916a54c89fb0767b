import type { Answer, Received } from '@linfa/contract';
import { linesOfDocument, lint } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import { lintContext } from '../lint/lint-lists.ts';
import { editionDocument } from './edition-document.ts';
import { editionForReading } from './edition-for.ts';

/** What is wrong with a report, with every number knowing its figure, so that a typed digit shows. */
export async function lintEdition(
  context: ActContext,
  input: Received<'reports', 'lint'>,
): Promise<Answer<'reports', 'lint'>> {
  const { em, today } = context;
  const edition = await editionForReading(context, input.edition);
  const { document } = await editionDocument(em, edition, today);
  return { findings: lint(linesOfDocument(document), lintContext(today, edition.year)) };
}
