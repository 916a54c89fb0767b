import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import type { ReportDocument } from '@linfa/report';
import type { Context } from 'koa';
import { findUnit } from '../org-units/find-unit.ts';
import { Edition } from '../reports/edition.entity.ts';

/**
 * The published edition at `/reports/:unit/:year/:kind`. Drafts, and what is signed but not yet published, are nobody's
 * to read here.
 * @throws RuleError `unknown-unit`, `bad-year`, `no-edition`
 */
export async function publishedEdition(
  em: EntityManager,
  ctx: Context,
): Promise<{ edition: Edition; document: ReportDocument }> {
  const { unit: code = '', year = '', kind = '' } = ctx['params'] as Record<string, string>;
  if (!/^\d{4}$/.test(year)) throw new RuleError('bad-year', { year });
  const unit = await findUnit(em, code);
  const edition = await em.findOne(Edition, { unit: unit.id, year: Number(year), kind, state: 'published' });
  if (!edition?.frozen) throw new RuleError('no-edition', { unit: unit.name, year, kind: '已公开的年度报告' });
  return { edition, document: edition.frozen.document };
}

export function reportPath(unitCode: string, year: number, kind: string): string {
  return `/reports/${encodeURIComponent(unitCode)}/${year}/${kind}`;
}
