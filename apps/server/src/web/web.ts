import { bodyParser } from '@koa/bodyparser';
import { Router } from '@koa/router';
import Koa from 'koa';
import helmet from 'koa-helmet';
import type { App } from '../app.ts';
import { helpPage } from '../help/help-page.ts';
import { docsPage } from '../http/docs-page.ts';
import { throughDoor } from '../http/door.ts';
import { openApiFile } from '../http/openapi-file.ts';
import { serveAct } from '../http/serve-act.ts';
import { usualLimits, type WriteLimits } from '../http/write-limits.ts';
import { answerErrors } from './answer-errors.ts';
import { reportFormats } from '../reports/report-bytes.ts';
import { attachedFile } from './attached-file.ts';
import { builtFace, type Face } from './built-face.ts';
import { bookingCalendar, eventCalendar } from './calendar-file.ts';
import { doorPage } from './door-page.ts';
import { editionFile } from './edition-file.ts';
import { editionPage } from './edition-page.ts';
import { evidencePackFile } from './evidence-pack-file.ts';
import { healthy, readiness } from './health.ts';
import { openLog, type Log } from './log.ts';
import { exportFile } from './export-file.ts';
import { mediationFile } from './mediation-file.ts';
import { metricsPage, type MetricsDoor } from './metrics-page.ts';
import { officeSheetFile } from './office-sheet-file.ts';
import { registerFile } from './register-file.ts';
import { reportFile } from './report-file.ts';
import { reportPage } from './report-page.ts';
import { filedReturnFile, returnFile, returnFormats } from './return-file.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { sidesApart, type Addresses } from './staff-host.ts';
import { statisticsFile } from './statistics-file.ts';
import { subsidyFile } from './subsidy-file.ts';
import { uploadFile } from './upload.ts';

export interface WebSettings {
  /** Silent when left out. */
  readonly log?: Log;
  readonly limits?: WriteLimits;
  /** Proxies whose X-Forwarded-For is believed; none when left out. */
  readonly proxies?: number;
  readonly hsts?: boolean;
  /** What people type; pages of other addresses may not use the cookie. Whatever the request says when left out. */
  readonly publicUrl?: string | undefined;
  /** What staff type, where the console has a host of its own. */
  readonly staffUrl?: string | undefined;
  readonly staffIdleMinutes?: number;
  /** Where the resident's side lies as built for browsers; not served when left out. */
  readonly residentFolder?: string;
  /** Where the staff's side lies as built; not served when left out. */
  readonly consoleFolder?: string;
  /** Not counted when left out. */
  readonly monitor?: MetricsDoor | undefined;
}

const usualIdleMinutes = 60;
/** Seconds. */
const aYear = 365 * 24 * 3600;

/** The acts, and the public pages: the door, each report, its files. Records behind a figure are never public. */
export function createWeb(app: App, settings: WebSettings = {}): Koa {
  const { log = openLog('silent'), limits = usualLimits, proxies = 0, hsts = false } = settings;
  const { publicUrl, staffUrl, staffIdleMinutes = usualIdleMinutes, monitor } = settings;
  const faces = facesOf(settings);
  const [publicHost, staffHost] = [publicUrl, staffUrl].map((url) => url && new URL(url).host);
  const addresses: Addresses = { publicUrl, staffHost };
  const hosts = [publicHost, staffHost].filter((host) => host !== undefined);
  const web = new Koa({ proxy: proxies > 0, maxIpsCount: proxies });
  const router = new Router();
  router.get('/healthz', healthy);
  router.get('/readyz', readiness(app));
  if (monitor) router.get('/metrics', metricsPage(monitor));
  router.get('/api/openapi.json', openApiFile());
  router.get('/api/docs', docsPage());
  for (const format of reportFormats) router.get(`/api/files/reports/:edition.${format}`, editionFile(app, format));
  router.get('/api/files/reports/:edition/print', editionPage(app));
  router.get('/api/files/reports/:edition.zip', evidencePackFile(app));
  for (const format of returnFormats) {
    router.get(`/api/files/returns/:unit/:period.${format}`, returnFile(app, format));
    router.get(`/api/files/return-filings/:filing.${format}`, filedReturnFile(app, format));
  }
  router.get('/api/files/mediation/:case/:paper.docx', mediationFile(app));
  router.get('/api/files/figure-sheets/:office.xlsx', officeSheetFile(app));
  for (const format of ['xlsx', 'csv'] as const)
    router.get(`/api/files/registers/:register.${format}`, registerFile(app, format));
  router.post('/api/files', uploadFile(app, limits));
  router.get('/api/files/:file', attachedFile(app));
  router.get('/api/files/statistics/:unit.xlsx', statisticsFile(app));
  for (const format of ['xlsx', 'csv'] as const)
    router.get(`/api/files/exports/:template.${format}`, exportFile(app, format));
  router.get('/api/files/subsidies/:unit/:from/:to.xlsx', subsidyFile(app));
  router.get('/api/files/bookings/:booking.ics', bookingCalendar(app));
  router.get('/api/files/events/:event.ics', eventCalendar(app));
  router.post('/api/:name', serveAct(app, limits));
  router.get('/', doorPage(app, faces, addresses));
  for (const path of ['/help', '/help/*path']) router.get(path, helpPage(addresses));
  for (const face of faces) for (const path of [face.at, `${face.at}/*path`]) router.get(path, builtFace(face));
  router.get('/reports/:unit/:year/:kind', reportPage(app));
  router.get('/reports/:unit/:year/:kind/report.docx', reportFile(app));
  web.use(requestLog(log));
  if (monitor) web.use(monitor.metrics.countRequests);
  web.use(throughDoor({ secure: !app.demo, hosts, residentsUrl: publicUrl ?? null, staffIdleMinutes }));
  // The pages set their own policy, with a nonce each; loopback speaks plain HTTP, and a proxy may set HSTS itself.
  web.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: hsts && { maxAge: aYear } }));
  web.use(securityHeaders);
  web.use(answerErrors(log));
  web.use(sidesApart(addresses));
  web.use(bodyParser({ enableTypes: ['json'], jsonLimit: '256kb' }));
  web.use(router.routes());
  return web;
}

function facesOf({ residentFolder, consoleFolder }: WebSettings): Face[] {
  const resident = { at: '/m', name: '居民端', command: 'npm run build:h5', pagesBelow: false } as const;
  const staff = { at: '/admin', name: '工作台', command: 'npm run build:admin', pagesBelow: true } as const;
  return [
    ...(residentFolder === undefined ? [] : [{ ...resident, folder: residentFolder }]),
    ...(consoleFolder === undefined ? [] : [{ ...staff, folder: consoleFolder }]),
  ];
}
