import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/core';
import type { App } from '../app.ts';
import { SeedLoad } from './seed-load.entity.ts';

/**
 * Runs a load in one transaction, once for ever: what people changed afterwards is theirs, so that newer files never
 * load over it. The row is written first; of two processes that load at once the second waits for it and then leaves.
 * @returns whether it was loaded now
 */
export async function loadOnce(
  app: App,
  name: string,
  digest: string,
  load: (em: EntityManager) => Promise<void>,
): Promise<boolean> {
  const em = app.fork();
  if ((await em.count(SeedLoad, { name })) > 0) return false;
  try {
    await em.transactional(async (inside) => {
      await inside.insert(SeedLoad, { name, digest, loadedAt: new Date() });
      await load(inside);
    });
    return true;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException && (await app.fork().count(SeedLoad, { name })) > 0)
      return false;
    throw error;
  }
}
