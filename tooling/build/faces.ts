// What `npm start` builds beside the server: all that it serves to browsers.
import { buildFaces } from './build-face.ts';

process.exitCode = await buildFaces('admin', 'h5');
