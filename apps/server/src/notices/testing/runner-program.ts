// A process that does nothing but send notices, to be killed by a test: `runner-program.ts <receiver> <keys> <url or folder> [WeChat]`.
import { openKeyring } from '../../crypto/keyring.ts';
import { openDatabase } from '../../database/open-database.ts';
import { standInAccount } from '../../testing/wechat-stand-in.ts';
import { liveWechat } from '../../wechat/live-wechat.ts';
import { startNoticeRunner } from '../notice-runner.ts';
import { senderTo } from './receiver.ts';
import { testTemplates } from './wechat-notices.ts';

const [receiver = '', keys = '', place = '', wechat] = process.argv.slice(2);
const database = await openDatabase(place.startsWith('mysql:') ? { url: place } : { folder: place });
startNoticeRunner(
  {
    fork: () => database.em.fork(),
    keyring: openKeyring(keys),
    now: () => new Date(),
    ...(wechat !== undefined && {
      wechat: liveWechat({ ...standInAccount, address: wechat, templates: testTemplates }),
    }),
  },
  senderTo(receiver),
  (error) => process.stderr.write(`${String(error)}\n`),
  { every: 20, lease: 12_000, timeout: 10_000, most: 4 },
);
process.stdout.write('sending\n');
// The runner's timer alone would let the process end.
setInterval(() => undefined, 60_000);
