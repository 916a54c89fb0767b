import { join } from 'node:path';
import { openApp, type App } from '../../app.ts';
import { readEnvironment } from '../../env.ts';

/** The app on the bench's database, with keys and data in the bench's folder. */
export function openBenchApp(url: string, folder: string, migrate = false): Promise<App> {
  const environment = readEnvironment({
    LINFA_DATABASE_URL: url,
    LINFA_DATA: join(folder, 'data'),
    LINFA_KEYS: join(folder, 'keys.json'),
  });
  return openApp(environment, { migrate, loadSeeds: false });
}
