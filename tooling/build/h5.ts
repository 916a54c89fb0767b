// `npm run build:h5`: the resident's side for browsers, in apps/miniprogram/dist/h5; the server serves it at /m.
import { buildFaces } from './build-face.ts';

process.exitCode = await buildFaces('h5');
