import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { nearest } from '@linfa/figures';
import { OrgUnit } from './org-unit.entity.ts';

/**
 * The unit with this code or Chinese name.
 * @throws RuleError `unknown-unit` with near matches; `ambiguous-unit` when a name stands for several.
 */
export async function findUnit(em: EntityManager, codeOrName: string): Promise<OrgUnit> {
  // No name has control characters, and the text of a statement cannot carry them all.
  if (/\p{Cc}/u.test(codeOrName))
    throw new RuleError('unknown-unit', { unit: codeOrName.replace(/\p{Cc}/gu, ' ').trim(), near: '' });
  const byCode = await em.findOne(OrgUnit, { code: codeOrName });
  if (byCode) return byCode;
  const named = await em.find(OrgUnit, { name: codeOrName }, { limit: 6 });
  const [only] = named;
  if (only && named.length === 1) return only;
  if (named.length > 1) {
    const near = named.map((one) => `${one.name}（${one.code}）`).join('、');
    throw new RuleError('ambiguous-unit', { unit: codeOrName, near });
  }
  const rows = await em.find(OrgUnit, {}, { fields: ['code', 'name'] });
  const near = nearest(
    codeOrName,
    rows.flatMap((one) => [one.name, one.code]),
  );
  throw new RuleError(
    'unknown-unit',
    {
      unit: codeOrName,
      near: near.length > 0 ? `相近的有：${near.join('、')}。` : '请先用 figures 或首页查看已有单位。',
    },
    { near },
  );
}
