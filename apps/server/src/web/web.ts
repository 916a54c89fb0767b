import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import helmet from 'koa-helmet';
import type { App } from '../app.ts';
import { serveAct } from '../http/serve-act.ts';
import { answerErrors } from './answer-errors.ts';
import { doorPage } from './door-page.ts';
import { reportFile } from './report-file.ts';
import { reportPage } from './report-page.ts';
import { securityHeaders } from './security-headers.ts';

/** The public pages: the door, each report, its files. Records behind a figure are never public. */
export function createWeb(app: App): Koa {
  const web = new Koa();
  const router = new Router();
  router.get('/healthz', (ctx) => {
    ctx.body = { ok: true };
  });
  router.post('/api/:name', serveAct(app));
  router.get('/', doorPage(app));
  router.get('/reports/:unit/:year/:kind', reportPage(app));
  router.get('/reports/:unit/:year/:kind/report.docx', reportFile(app));
  // The pages set their own policy, with a nonce each; loopback speaks plain HTTP, and a proxy sets HSTS where there is one.
  web.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  web.use(securityHeaders);
  web.use(answerErrors);
  web.use(bodyParser({ enableTypes: ['json'], jsonLimit: '256kb', detectJSON: () => true }));
  web.use(router.routes());
  return web;
}
