import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '@linfa/domain';
import type { App } from '../../app.ts';
import { openKeyring } from '../../crypto/keyring.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { demoSmsSender } from '../../sessions/sms-sender.ts';
import { sandboxWechat } from '../../wechat/wechat.ts';
import { loadSeeds, type LoadedSeed } from '../load-seeds.ts';

/** An app on an empty database into which everything that ships was loaded on that day. `close` leaves nothing behind. */
export async function seededApp(today: Day): Promise<{ app: App; loaded: LoadedSeed[] }> {
  const test = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'linfa-keys-'));
  const app: App = {
    database: test.database,
    keyring: openKeyring(join(folder, 'keys.json')),
    sms: demoSmsSender,
    wechat: sandboxWechat,
    scanner: null,
    demo: true,
    secondFactor: 'optional',
    dataFolder: folder,
    now: () => new Date(`${today}T02:00:00Z`),
    today: () => today,
    fork: () => test.database.em.fork(),
    close: async () => {
      await test.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return { app, loaded: await loadSeeds(app) };
}
