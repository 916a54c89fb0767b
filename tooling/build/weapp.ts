// `npm run build:weapp`: the WeChat package, in apps/miniprogram/dist/weapp.
import { buildFaces } from './build-face.ts';

process.exitCode = await buildFaces('weapp');
