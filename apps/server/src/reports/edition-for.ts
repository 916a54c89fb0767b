import { LockMode } from '@mikro-orm/core';
import { editionStepRoles, editionTable, RuleError, type EditionAct, type Role, type UnitKind } from '@linfa/domain';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { Edition } from './edition.entity.ts';
import { editionReaders } from './reports.policy.ts';

/** What is needed to find an edition for somebody; a file's address gives no more. */
type EditionAsker = Pick<ActContext, 'em' | 'keyring' | 'actor'>;

/** The edition with its unit, for those who may read it. @throws RuleError `not-found` */
export async function editionForReading({ em, keyring, actor }: EditionAsker, sealed: string): Promise<Edition> {
  const edition = await em.findOne(
    Edition,
    { id: keyring.ids.open('edition', sealed) },
    { populate: ['unit'], strategy: 'joined' },
  );
  if (!edition || !reaches(actor, editionReaders, edition.place)) throw new RuleError('not-found');
  return edition;
}

/**
 * The edition, locked before it is judged, for those over it who hold one of the roles: of two who sign it at once the
 * second sees it signed.
 * @throws RuleError `not-found`; `not-allowed` for those who may only read it
 */
export async function editionForAct(context: ActContext, sealed: string, roles: readonly Role[]): Promise<Edition> {
  const { em, keyring } = context;
  const actor = actorOf(context);
  const edition = await em.findOne(
    Edition,
    { id: keyring.ids.open('edition', sealed) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!edition || !reaches(actor, [...editionReaders, ...roles], edition.place)) throw new RuleError('not-found');
  if (!reaches(actor, roles, edition.place)) throw new RuleError('not-allowed');
  await em.populate([edition], ['unit']);
  return edition;
}

/** The edition, locked, for those who take this step with a report of its unit. @throws RuleError `not-found`, `not-allowed` */
export async function editionForStep(context: ActContext, sealed: string, act: EditionAct): Promise<Edition> {
  const edition = await editionForAct(context, sealed, editionTable.acts[act].roles);
  const takers = editionStepRoles(act, edition.unit.kind as UnitKind);
  if (!reaches(actorOf(context), takers, edition.place)) throw new RuleError('not-allowed');
  return edition;
}
