// `npm run check`: one line a step; a step that fails shows its output, and the others still run.
import { steps } from './steps.ts';

let failures = 0;
for (const step of steps) {
  const started = performance.now();
  const result = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if ('skipped' in result) {
    process.stdout.write(`skip  ${step.name}: ${result.skipped}\n`);
  } else if (result.code === 0) {
    process.stdout.write(`ok    ${step.name} (${seconds} s)\n`);
  } else {
    failures += 1;
    process.stdout.write(`FAIL  ${step.name} (${seconds} s)\n${result.output.trimEnd()}\n`);
  }
}
process.exitCode = failures > 0 ? 1 : 0;
