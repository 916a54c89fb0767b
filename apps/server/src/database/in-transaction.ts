import type { EntityManager } from '@mikro-orm/core';

/**
 * Runs work in a transaction of a manager that is thrown away with it: what `em.transactional` does without a second
 * manager, whose rows would be merged into the first although nobody asks it again. For the act that every write is.
 * @throws what the work throws, or the commit; then nothing is kept, or the connection went while committing
 */
export async function inTransaction<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
  await em.begin();
  try {
    const result = await work();
    await em.commit();
    return result;
  } catch (error) {
    // On a dead connection there is nothing to undo; why the work failed is what counts.
    await em.rollback().catch(() => undefined);
    throw error;
  }
}
