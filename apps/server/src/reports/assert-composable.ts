import type { EntityManager } from '@mikro-orm/core';
import { RuleError, yearPeriod } from '@linfa/domain';
import { checkOutline, type Outline } from '@linfa/report';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';

/**
 * Holds an outline that somebody made against the report that it is to become.
 * @throws RuleError `bad-outline` for another kind of report, and those of `checkOutline`
 */
export async function assertComposable(
  em: EntityManager,
  unit: OrgUnit,
  { outline, kind, year }: { readonly outline: Outline; readonly kind: string; readonly year: number },
): Promise<void> {
  if (outline.kind !== kind)
    throw new RuleError('bad-outline', { outline: outline.id, reason: '报告种类与这份报告不同' });
  checkOutline(outline, (await dictionaryFor(em, unit, yearPeriod(year))).dictionary);
}
