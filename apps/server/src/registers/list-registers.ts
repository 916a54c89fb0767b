import type { Answer } from '@linfa/contract';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { presentRegister } from './present-register.ts';
import { Register } from './register.entity.ts';
import { registerDefiners } from './registers.policy.ts';

/** Every book there is, with its columns. Definitions carry nobody's records. */
export async function listRegisters(context: ActContext): Promise<Answer<'registers', 'list'>> {
  const { em } = context;
  const actor = actorOf(context);
  const registers = await em.find(Register, {}, { orderBy: { code: 'asc' } });
  const owners = registers.flatMap(({ ownerCode }) => ownerCode ?? []);
  const units = await em.find(OrgUnit, { code: { $in: [...new Set(owners)] } }, { fields: ['code', 'place'] });
  const own = new Set(units.filter(({ place }) => reaches(actor, registerDefiners, place)).map(({ code }) => code));
  return { items: registers.map((one) => presentRegister(one, own.has(one.ownerCode ?? ''))) };
}
