// `npm run build:h5`: the resident's side for browsers, in apps/miniprogram/dist/h5; the server serves it at /m.
import { buildFace } from './build-face.ts';

process.exitCode = await buildFace('h5');
