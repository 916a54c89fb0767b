import { contract } from '@linfa/contract';
import type { Context, Next } from 'koa';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app.ts';
import { readOfState, type ReadOfState } from './read-of-state.ts';

/** What a monitor asks for: how many requests, how long they took, what waits. Nothing about a person, ever. */
export interface Metrics {
  /** Counts each request by its act, or by its route; never by its path. */
  readonly countRequests: (ctx: Context, next: Next) => Promise<void>;
  readonly countFailure: (job: string) => void;
  /** When the certificate ends that the server shows; null where it shows none. */
  readonly certificateEnds: (at: Date | null) => void;
  /** In Prometheus' own format, read at this moment. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function openMetrics(): Metrics & { readonly watch: (app: App) => void } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'linfa_request_seconds',
    help: 'Requests by act and status, and how long they took',
    labelNames: ['act', 'status'],
    buckets: seconds,
    registers: [registry],
  });
  const failures = new Counter({
    name: 'linfa_job_failures_total',
    help: 'Times that a job in the background failed',
    labelNames: ['job'],
    registers: [registry],
  });
  const certificate = new Gauge({
    name: 'linfa_certificate_end_seconds',
    help: 'Unix second at which the certificate of LINFA_TLS_CERT ends; 0 where the server shows none',
    registers: [registry],
  });
  const gauges = gaugesOf(registry);
  let app: App | undefined;
  return {
    contentType: registry.contentType,
    watch: (opened) => void (app = opened),
    countFailure: (job) => failures.inc({ job }),
    certificateEnds: (at) => certificate.set((at?.getTime() ?? 0) / 1000),
    async countRequests(ctx, next) {
      const end = requests.startTimer();
      await next();
      end({ act: labelOf(ctx), status: String(ctx.status) });
    },
    async text() {
      setGauges(gauges, app && (await readOfState(app)));
      return registry.metrics();
    },
  };
}

type Gauges = ReturnType<typeof gaugesOf>;

function gaugesOf(registry: Registry) {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
  return {
    up: gauge('linfa_database_up', '1 when the database answers'),
    unsealedRows: gauge('linfa_audit_unsealed_rows', 'Audit rows that are not sealed yet'),
    noticesWaiting: gauge('linfa_notices_waiting', 'Notices that are due and not sent'),
    noticeAge: gauge('linfa_notice_oldest_seconds', 'How long the oldest of them has been due'),
    noticesToCall: gauge('linfa_notices_to_call', 'Notices that staff have to ring up about'),
    textsWaiting: gauge('linfa_texts_waiting', 'Texts that WeChat has not been asked about yet'),
    backupAge: gauge('linfa_backup_age_seconds', 'Since the last backup; -1 when none was noted'),
    scannerUp: gauge('linfa_scanner_up', '1 when the virus scanner answers, 0 when not; -1 where none is set up'),
    backupVerifiedAge: gauge(
      'linfa_backup_verified_age_seconds',
      'Since a backup was last tried out; -1 when none was',
    ),
  };
}

/** What cannot be read is left out rather than shown as it was. */
function setGauges({ up, ...gauges }: Gauges, state: ReadOfState | undefined): void {
  up.set(state === undefined ? 0 : 1);
  for (const [name, gauge] of Object.entries(gauges))
    if (state === undefined) gauge.remove();
    else gauge.set(state[name as keyof ReadOfState]);
}

/** Only names that we gave: whoever asks for made-up acts must not fill the monitor. */
function labelOf(ctx: Context): string {
  const name = (ctx['params'] as { readonly name?: string } | undefined)?.name;
  if (name === undefined) return (ctx['_matchedRoute'] as string | undefined) ?? 'none';
  const [area = '', act = '', ...more] = name.split('.');
  const acts: unknown = Object.hasOwn(contract, area) ? Reflect.get(contract, area) : undefined;
  return more.length === 0 && typeof acts === 'object' && acts !== null && Object.hasOwn(acts, act) ? name : 'unknown';
}
