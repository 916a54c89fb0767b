// `npm run build:weapp`: the WeChat package, in apps/miniprogram/dist/weapp.
import { buildFace } from './build-face.ts';

process.exitCode = await buildFace('weapp');
