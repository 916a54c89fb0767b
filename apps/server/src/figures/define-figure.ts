import type { EntityManager } from '@mikro-orm/core';
import { RuleError, yearPeriod, type Day } from '@linfa/domain';
import type { Definition } from '@linfa/figures';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { dictionaryFor } from './dictionary-for.ts';
import { FigureDefinition } from './figure-definition.entity.ts';

/**
 * Adds a figure of a unit's own. It behaves like a built-in one in every way, so it is held to the same rules before it
 * is kept; units below may use it too.
 * @throws RuleError `bad-definition` (also when its id does not begin with the unit's code), `circular-definition`,
 * `unit-of-measure-mismatch`, `unknown-register`
 */
export async function defineFigure(
  em: EntityManager,
  unit: OrgUnit,
  definition: Definition,
  today: Day,
): Promise<FigureDefinition> {
  const refuse = (reason: string): never => {
    throw new RuleError('bad-definition', { figure: definition.id, reason });
  };
  if (!definition.id.startsWith(`${unit.code}.`)) refuse(`编号须以“${unit.code}.”开头`);
  if (await em.findOne(FigureDefinition, { code: definition.id })) refuse('编号已被使用');
  const { dictionary, registers } = await dictionaryFor(em, unit, yearPeriod(Number(today.slice(0, 4))));
  if (definition.kind === 'register') {
    const { register, column } = definition;
    const book = registers.find((one) => one.code === register);
    if (!book) throw new RuleError('unknown-register', { register });
    if (column !== undefined && !book.columns.some((one) => one.code === column && one.type === 'number'))
      refuse(`台账“${book.name}”没有数值列“${column}”`);
  }
  dictionary.with([definition]);
  const kept = em.create(FigureDefinition, { code: definition.id, ownerCode: unit.code, definition });
  await em.persist(kept).flush();
  return kept;
}
