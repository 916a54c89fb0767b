// Builds every face that has changed and prints what each build said, also of those that had been built before:
// `npm run bench` reads the weights from it.
import { runTurbo } from '../check/run-turbo.ts';
import { runChild } from '../run/child.mjs';

const faces = ['build:weapp', 'build:h5', 'build:admin'];
process.exitCode = await runTurbo(['run', ...faces, '--output-logs=full'], {}, (command, rest, options) =>
  runChild(command, rest, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }),
);
