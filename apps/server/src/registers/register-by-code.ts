import type { EntityManager } from '@mikro-orm/core';
import { RuleError } from '@linfa/domain';
import { Register } from './register.entity.ts';

/** @throws RuleError `unknown-register` */
export async function registerByCode(em: EntityManager, code: string): Promise<Register> {
  const register = await em.findOne(Register, { code });
  if (!register) throw new RuleError('unknown-register', { register: code });
  return register;
}
