// `npm run build:admin`: the console, in apps/admin/dist/console; the server serves it at /admin.
import { buildFaces } from './build-face.ts';

process.exitCode = await buildFaces('admin');
