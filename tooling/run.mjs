// Plain JavaScript for any Node ≥ 18: `npm start`, `npm test`, `npm run check|bench|linfa|format` on a bare machine.
import { main } from './run/main.mjs';

process.exitCode = await main(process.argv.slice(2));
