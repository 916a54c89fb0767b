import type { EntityManager } from '@mikro-orm/core';
import type { Day } from '@linfa/domain';
import { renderDocx, renderHtml, renderXlsx, type ReportDocument, type ReportKind } from '@linfa/report';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitWorkbook } from '../statistics/unit-workbook.ts';
import { EditionFile } from './edition-file.entity.ts';
import { Edition } from './edition.entity.ts';
import { unitReport } from './unit-report.ts';

export const reportFormats = ['docx', 'xlsx', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportFile {
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  readonly title: string;
  /** Whether this is what was signed, to the byte. Statistics are always today's. */
  readonly signed: boolean;
}

/**
 * A unit's report as a file: what was signed where there is a signed edition (unless a draft is wanted), else composed
 * from today's records.
 * @throws RuleError as `unitReport`
 */
export async function reportBytes(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  kind: ReportKind,
  format: ReportFormat,
  today: Day,
  draft = false,
): Promise<ReportFile> {
  if (format === 'xlsx') {
    const { workbook, title } = await unitWorkbook(em, unit, year, kind, today);
    return { bytes: renderXlsx(workbook), title, signed: false };
  }
  const { document, edition } = await documentOf(em, unit, year, kind, today, draft);
  // The page is public and suppresses small cells itself; a Word file goes to those who may see every cell.
  if (format === 'html')
    return { bytes: Buffer.from(renderHtml(document)), title: document.title, signed: edition !== undefined };
  const file = edition && (await em.findOne(EditionFile, { edition: edition.id, format: 'docx' }));
  return { bytes: file?.bytes ?? (await renderDocx(document)), title: document.title, signed: Boolean(file) };
}

/** The document as it was signed, or today's. */
export async function documentOf(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  kind: ReportKind,
  today: Day,
  draft = false,
): Promise<{ document: ReportDocument; edition?: Edition }> {
  const edition = draft ? null : await em.findOne(Edition, { unit: unit.id, year, kind });
  if (edition?.frozen) return { document: edition.frozen.document, edition };
  return { document: (await unitReport(em, unit, year, kind, today)).document };
}
