import { openApp, type App } from '../app.ts';
import type { Environment } from '../env.ts';

/** Opens a place as it is, changing nothing, and closes it again. */
export async function withApp<T>(environment: Environment, work: (app: App) => Promise<T>): Promise<T> {
  const app = await openApp(environment, { migrate: false, loadSeeds: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
