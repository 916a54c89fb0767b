import type { EntityManager } from '@mikro-orm/core';
import { reaches, type Actor } from '../http/actor.ts';
import { Edition } from './edition.entity.ts';
import { editionReaders } from './reports.policy.ts';

/** The texts that a report began as and came back as are read by those who read the report; they stay, as it does. */
export const editionTextFiles = {
  async mayRead(em: EntityManager, actor: Actor, editionId: number): Promise<boolean> {
    const edition = await em.findOne(Edition, { id: editionId }, { fields: ['place'] });
    return edition !== null && reaches(actor, editionReaders, edition.place);
  },
  isOpen: () => Promise.resolve(false),
};
