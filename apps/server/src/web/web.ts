import Router from '@koa/router';
import Koa from 'koa';
import helmet from 'koa-helmet';
import type { App } from '../app.ts';
import { answerErrors } from './answer-errors.ts';
import { doorPage } from './door-page.ts';
import { reportFile } from './report-file.ts';
import { reportPage } from './report-page.ts';

/** The public pages: the door, each report, its files. Records behind a figure are never public. */
export function createWeb(app: App): Koa {
  const web = new Koa();
  const router = new Router();
  router.get('/healthz', (ctx) => {
    ctx.body = { ok: true };
  });
  router.get('/', doorPage(app));
  router.get('/reports/:unit/:year/:kind', reportPage(app));
  router.get('/reports/:unit/:year/:kind/:file', reportFile(app));
  web.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
      },
      // Loopback speaks plain HTTP; a proxy in front of a real deployment sets this.
      strictTransportSecurity: false,
    }),
  );
  web.use(answerErrors);
  web.use(router.routes());
  return web;
}
