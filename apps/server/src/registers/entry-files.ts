import type { EntityManager } from '@mikro-orm/core';
import { reaches, type Actor } from '../http/actor.ts';
import { RegisterEntry } from './register-entry.entity.ts';
import { entryReaders } from './registers.policy.ts';

/** The evidence of a line is read by those who read the line, and stays: figures count it the moment it is kept. */
export const entryFiles = {
  async mayRead(em: EntityManager, actor: Actor, entryId: number): Promise<boolean> {
    const entry = await em.findOne(RegisterEntry, { id: entryId });
    return entry !== null && reaches(actor, entryReaders, entry.place);
  },
  isOpen: () => Promise.resolve(false),
};
