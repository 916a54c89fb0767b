import { readEnvironment } from './env.ts';
import { runCli } from './cli/run-cli.ts';

// Who reads only the first lines (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCli(process.argv.slice(2), readEnvironment, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
