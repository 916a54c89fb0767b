import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { applyEditionAct, type Day, type EditionState } from '@linfa/domain';
import { editionContent, freeze, renderDocx, suppressDocument, type ReportKind } from '@linfa/report';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { recordStep } from './advance-edition.ts';
import { contributionsOf } from './contributions-of.ts';
import { EditionContribution } from './edition-contribution.entity.ts';
import { EditionFile } from './edition-file.entity.ts';
import type { Edition } from './edition.entity.ts';
import { unitReport } from './unit-report.ts';

/**
 * Signs an edition: keeps every value, its definition, the records behind it as they are, and the bytes of the Word
 * file. What is signed is what is published. Runs in the caller's transaction.
 * @throws RuleError `wrong-state` unless it has been discussed
 */
export async function signEdition(
  em: EntityManager,
  unit: OrgUnit,
  edition: Edition,
  by: { readonly actor: string; readonly at: Date; readonly day: Day },
): Promise<void> {
  const to = applyEditionAct(edition.state as EditionState, 'sign');
  edition.day = by.day;
  const report = await unitReport(em, unit, edition.year, edition.kind as ReportKind, by.day);
  const contributions = await contributionsOf(em, report);
  // What is signed will be published to the byte, so small cells go before the signature, not after it.
  const document = suppressDocument(report.document);
  const frozen = await freeze(editionContent({ ...report, document }), contributions);
  const docx = await renderDocx(frozen.document);
  // A returned edition is signed again: the new signature replaces what the old one froze.
  await em.nativeDelete(EditionContribution, { edition: edition.id });
  await em.nativeDelete(EditionFile, { edition: edition.id });
  const rows = contributions.map((one) => ({ edition: edition.id, ...one }));
  for (let start = 0; start < rows.length; start += 1000)
    await em.insertMany(EditionContribution, rows.slice(start, start + 1000));
  em.persist(em.create(EditionFile, { edition, format: 'docx', bytes: Buffer.from(docx) }));
  edition.frozen = frozen;
  edition.docxDigest = createHash('sha256').update(docx).digest('hex');
  recordStep(em, edition, 'sign', to, by);
  await em.flush();
}
