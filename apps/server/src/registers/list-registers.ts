import type { Answer } from '@linfa/contract';
import type { ActContext } from '../http/act-context.ts';
import { presentRegister } from './present-register.ts';
import { Register } from './register.entity.ts';

/** Every book there is, with its columns. Definitions carry nobody's records. */
export async function listRegisters({ em }: ActContext): Promise<Answer<'registers', 'list'>> {
  return { items: (await em.find(Register, {}, { orderBy: { code: 'asc' } })).map(presentRegister) };
}
