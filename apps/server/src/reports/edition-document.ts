import type { EntityManager } from '@mikro-orm/core';
import { isSigned, type Day, type EditionState } from '@linfa/domain';
import type { Binding, FrozenEdition, ReportDocument, ReportKind } from '@linfa/report';
import type { Edition } from './edition.entity.ts';
import { withoutFigures } from './lost-figures.ts';
import { unitReport } from './unit-report.ts';

/**
 * An edition's text: as it was signed while its signature holds, also when it came back; composed now while drafted.
 * @param lost figures that cannot be had any more, and are left blank
 */
export async function editionDocument(
  em: EntityManager,
  edition: Edition,
  today: Day,
  lost: readonly Binding[] = [],
): Promise<{ readonly document: ReportDocument; readonly signed: boolean }> {
  const signed = signatureOf(edition);
  if (signed) return { document: signed.document, signed: true };
  const given = lost.length === 0 ? undefined : withoutFigures(edition.outline, lost);
  const { document } = await unitReport(em, edition.unit, edition.year, edition.kind as ReportKind, today, given);
  return { document, signed: false };
}

/** What was signed, while the signature holds, also when it came back. */
export function signatureOf({ frozen, state }: Edition): FrozenEdition | undefined {
  // Revising takes the signature back: from then on what was frozen is only there to be compared with.
  return frozen && (isSigned(state as EditionState) || state === 'returned') ? frozen : undefined;
}
