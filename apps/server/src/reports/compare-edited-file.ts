import { RuleError } from '@linfa/domain';
import { compareEdited, readTagged, type EditedComparison, type ReportKind } from '@linfa/report';
import type { ActContext } from '../http/act-context.ts';
import type { Edition } from './edition.entity.ts';
import { readOwnText } from './read-own-text.ts';
import { unitReport } from './unit-report.ts';

/** A Word file of a draft that came back, held against the draft as it is now. @throws RuleError `not-a-word-file`, and as `readOwnText` does */
export async function compareEditedFile(
  context: ActContext,
  edition: Edition,
  file: string,
  asText: ReadonlySet<string> = new Set(),
): Promise<{ readonly compared: EditedComparison; readonly nameOf: (key: string) => string }> {
  const { row, name, bytes } = await readOwnText(context, file);
  if (row.kind !== 'docx') throw new RuleError('not-a-word-file', { file: name });
  const report = await unitReport(context.em, edition.unit, edition.year, edition.kind as ReportKind, context.today);
  const names = new Map(report.bound.map((one) => [one.key, one.name]));
  return {
    compared: compareEdited(report.outline, report, readTagged(bytes, name), asText),
    nameOf: (key) => names.get(key) ?? key,
  };
}
