import type { EntityManager } from '@mikro-orm/core';
import { RuleError, type Day } from '@linfa/domain';
import {
  compareEditions,
  editionContent,
  isIntact,
  type Difference,
  type FrozenContribution,
  type ReportKind,
} from '@linfa/report';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { contributionsOf } from './contributions-of.ts';
import { EditionContribution } from './edition-contribution.entity.ts';
import { Edition } from './edition.entity.ts';
import { unitReport } from './unit-report.ts';

export interface EditionComparison {
  readonly edition: Edition;
  /** Whether what was frozen is still what was signed, byte for byte. */
  readonly intact: boolean;
  readonly differences: readonly Difference[];
}

/** Holds a signed edition against today's records. @throws RuleError `no-edition`, `edition-not-signed` */
export async function compareEdition(
  em: EntityManager,
  unit: OrgUnit,
  year: number,
  kind: ReportKind,
  today: Day,
): Promise<EditionComparison> {
  const edition = await em.findOne(Edition, { unit: unit.id, year, kind });
  if (!edition) throw new RuleError('no-edition', { unit: unit.name, year, kind: '年度报告' });
  if (!edition.frozen) throw new RuleError('edition-not-signed', { unit: unit.name, year });
  const signed = await signedContributions(em, edition);
  const report = await unitReport(em, unit, year, kind, today);
  const differences = compareEditions(
    edition.frozen,
    signed,
    editionContent(report),
    await contributionsOf(em, report),
  );
  return { edition, intact: await isIntact(edition.frozen, signed), differences };
}

/** The records behind the figures of an edition, or behind one of them alone, as they were signed. */
export async function signedContributions(
  em: EntityManager,
  edition: Edition,
  only?: string,
): Promise<FrozenContribution[]> {
  const rows = await em.find(
    EditionContribution,
    { edition: edition.id, ...(only !== undefined && { figureKey: only }) },
    { orderBy: { id: 'asc' } },
  );
  return rows.map(({ figureKey, strand, recordSet, recordId, recordVersion, amount }) => ({
    figureKey,
    strand,
    recordSet,
    recordId,
    recordVersion,
    amount,
  }));
}
