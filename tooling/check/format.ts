// `npm run format [-- paths]`: writes the files in the project's format.
import { join } from 'node:path';
import { runChild } from '../run/child.mjs';
import { root } from '../run/paths.mjs';

const paths = process.argv.slice(2);
process.exitCode = await runChild(join(root, 'node_modules', '.bin', 'oxfmt'), paths.length > 0 ? paths : ['.'], {
  cwd: paths.length > 0 ? process.cwd() : root,
  stdio: 'inherit',
});
