import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RuleError } from '@linfa/domain';
import { openApp, type App } from '../app.ts';
import { headsFile } from '../audit/audit-heads.ts';
import { startSealer } from '../audit/audit-sealer.ts';
import { openKeyring } from '../crypto/keyring.ts';
import { lockFolder } from '../database/folder-lock.ts';
import type { Environment } from '../env.ts';
import { startTextChecks } from '../content-flags/check-due-texts.ts';
import type { Job } from '../jobs/run-every.ts';
import { startNoticeRunner } from '../notices/notice-runner.ts';
import { noticeSenderFor } from '../notices/senders/sms-notice-sender.ts';
import { assertDoor, assertStorage } from '../settings/assert-production.ts';
import { startRetention } from '../retention/retention-job.ts';
import { makeListener } from './listener.ts';
import { describeError, openLog } from './log.ts';
import { createWeb } from './web.ts';
import { watchUnusedConnections } from './unused-connections.ts';
import { waitingAnswer } from './waiting.ts';

export interface RunningServer {
  /** `http://127.0.0.1:3000`, or `https:` where it shows a certificate. */
  readonly address: string;
  /** Resolves when everything works; until then every answer is 503. */
  readonly ready: Promise<App>;
  /** Finishes what is under way, then closes the database. */
  readonly close: () => Promise<void>;
}

/**
 * Listens at once and answers 503 until the database is prepared and the demo loaded.
 * @throws RuleError `port-in-use`, `data-folder-in-use`, and what `assertDoor`, `assertStorage` and `makeListener` refuse, before
 * anything has been written but the demo's keys
 */
export async function serve(environment: Environment): Promise<RunningServer> {
  assertDoor(environment);
  assertStorage(environment);
  openKeyring(environment.keysFile, { create: environment.mode === 'demo' });
  const log = openLog(environment.logLevel);
  let handle = waitingAnswer;
  const listener = makeListener(environment.tls, (request, response) => {
    // Who is answered while the server closes is not to ask again over the same connection.
    if (!server.listening) response.setHeader('connection', 'close');
    // Or its connection would be waited for until it times out.
    response.once('close', () => setImmediate(() => server.listening || server.closeIdleConnections()));
    handle(request, response);
  });
  const { server } = listener;
  const closeUnused = watchUnusedConnections(server);
  await listen(server, environment);
  const lock = lockOrClose(server, environment);
  let app: App | undefined;
  // Stopped in this order: the last one seals what the others did.
  let jobs: readonly Job[] = [];
  const monitor = await openMonitor(environment);
  const failedIn = (job: string) => (error: unknown) => {
    log.error({ job, error: describeError(error) });
    monitor?.metrics.countFailure(job);
  };
  const tellEnd = (): void => monitor?.metrics.certificateEnds(listener.until());
  tellEnd();
  const watching = listener.watch({
    renewed() {
      log.info({ job: 'tls', until: listener.until() });
      tellEnd();
    },
    failed: failedIn('tls'),
  });
  const ready = openApp(environment, { migrate: true, loadSeeds: true }).then((opened) => {
    app = opened;
    jobs = [
      startNoticeRunner(opened, noticeSenderFor(environment.sms), failedIn('notices')),
      startTextChecks(opened, failedIn('text-checks')),
      startRetention(opened, {
        done: (classes) => log.info({ job: 'retention', deleted: classes.filter((one) => one.rows > 0) }),
        failed: failedIn('retention'),
      }),
      startSealer(opened, headsFile(opened.dataFolder), {
        // They go where the log goes: to a machine whose keepers are others.
        told: (head) => log.info({ job: 'audit-head', head }),
        failed: failedIn('audit-sealer'),
      }),
    ];
    monitor?.metrics.watch(opened);
    const answer = createWeb(opened, { log, monitor, ...environment }).callback();
    handle = (request, response) => void answer(request, response);
    return opened;
  });
  // Whoever waits for `ready` hears of a failure; nobody else has to.
  ready.catch(() => undefined);
  const { port } = server.address() as AddressInfo;
  return {
    address: `${listener.scheme}://${environment.host === '::1' ? '[::1]' : environment.host}:${port}`,
    ready,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        closeUnused();
      });
      await ready.catch(() => undefined);
      for (const job of [...watching, ...jobs]) await job.stop();
      await app?.close();
      lock?.release();
    },
  };
}

/** Loaded only where somebody watches. */
async function openMonitor({ metricsToken: token }: Environment) {
  if (token === undefined) return undefined;
  const { openMetrics } = await import('./metrics.ts');
  return { token, metrics: openMetrics() };
}

function lockOrClose(server: Server, environment: Environment) {
  if (environment.databaseUrl !== undefined) return undefined;
  try {
    return lockFolder(environment.dataFolder, 'server');
  } catch (error) {
    server.close();
    throw error;
  }
}

function listen(server: Server, environment: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new RuleError('port-in-use', { port: environment.port }) : error);
    });
    server.listen(environment.port, environment.host, resolve);
  });
}
