// `node tooling/weapp/main.ts <dist> [--server <url>]`: opens every page of a built package and prints what it saw.
import { parseArgs } from 'node:util';
import { openWeapp } from './driver/open-weapp.ts';
import { openEveryPage } from './driver/open-every-page.ts';
import { wordReport } from './report/word-report.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { server: { type: 'string' } } });
const [dist] = positionals;
if (dist === undefined) {
  process.stderr.write('node tooling/weapp/main.ts <dist> [--server <url>]\n');
  process.exitCode = 2;
} else {
  const phone = openWeapp({ dist, server: values.server });
  await openEveryPage(phone);
  const report = phone.report();
  process.stdout.write(`${wordReport(report)}\n`);
  process.exitCode = report.problems.length > 0 ? 1 : 0;
}
