import { RuleError, type Role } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { OrgUnit } from './org-unit.entity.ts';

/** The unit with this code, for somebody who holds one of the roles over it. @throws RuleError `unknown-unit`, `not-allowed` */
export async function unitInReach(
  context: Pick<ActContext, 'em' | 'actor'>,
  code: string,
  roles: readonly Role[],
): Promise<OrgUnit> {
  const unit = await unitByCode(context, code);
  if (!reaches(actorOf(context), roles, unit.place)) throw new RuleError('not-allowed');
  return unit;
}

/** Codes only: a name may stand for several units, and near matches are for people at a command line. @throws RuleError `unknown-unit` */
export async function unitByCode({ em }: Pick<ActContext, 'em'>, code: string): Promise<OrgUnit> {
  const unit = await em.findOne(OrgUnit, { code });
  if (!unit) throw new RuleError('unknown-unit', { unit: code, near: '' });
  return unit;
}
