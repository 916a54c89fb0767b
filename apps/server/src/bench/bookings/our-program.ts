// Our own server as a process of its own: `our-program.ts <url> <folder>`; prints its port.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBenchApp } from './open-bench-app.ts';
import { openLog } from '../../web/log.ts';
import { createWeb } from '../../web/web.ts';

const [url = '', folder = ''] = process.argv.slice(2);
const app = await openBenchApp(url, folder);
const unhurried = { perSession: 1e9, perAddress: 1e9, perAddressUnsigned: 1e9 };
const handle = createWeb(app, { log: openLog('info'), limits: unhurried }).callback();
const server = createServer((request, response) => void handle(request, response));
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
