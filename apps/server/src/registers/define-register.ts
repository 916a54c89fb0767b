import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { assertBook, type NewRegister } from './assert-book.ts';
import { Register } from './register.entity.ts';

/**
 * Adds a register of a unit's own. Its figures (entries, subjects, the sum of each number column) are there at once,
 * without anybody writing code.
 * @throws RuleError `bad-register`
 */
export async function defineRegister(em: EntityManager, unit: OrgUnit, register: NewRegister): Promise<Register> {
  assertBook(register);
  const refuse = (reason: string): never => {
    throw new RuleError('bad-register', { register: register.name, reason });
  };
  if (await em.findOne(Register, { code: register.code })) refuse('代码已被使用');
  const kept = em.create(Register, {
    code: register.code,
    name: register.name,
    ownerCode: unit.code,
    unitOfMeasure: register.unitOfMeasure,
    unitWord: register.unitWord ?? null,
    categories: register.categories ?? null,
    columns: [...register.columns],
  });
  try {
    await em.persist(kept).flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) refuse('代码已被使用');
    throw error;
  }
  return kept;
}
