// `npm run prove -- crash`: see `help`.
import { parseArgs } from 'node:util';
import { openServer } from '../bench/open-server.ts';
import { readBenchEnvironment } from '../bench/env.ts';
import { proveCrash, type CrashProof } from './prove-crash.ts';

const help = `npm run prove -- crash [options]

Kills a server at random moments while it is written to, starts it again, and compares what was acknowledged with what is
there: nothing missing, nothing doubled, \`linfa verify\` and the audit's chain clean.

  --rounds N              how often it is killed (50)
  --database sqlite|mysql on which database (sqlite); MySQL is a private one, or what LINFA_BENCH_MYSQL_URL names
  --seed TEXT             what is asked and when it is killed follow from it; a failing run prints its own
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '50' },
      database: { type: 'string', default: 'sqlite' },
      seed: { type: 'string', default: String(Date.now()) },
      help: { type: 'boolean', default: false },
    },
  });
  const { database, seed } = values;
  const rounds = Number(values.rounds);
  const wrong = positionals.join(' ') !== 'crash' || !(rounds >= 1) || !['sqlite', 'mysql'].includes(database);
  if (values.help || wrong) {
    process.stdout.write(help);
    return values.help ? 0 : 2;
  }
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  say(`seed ${seed}`);
  const { problems, acknowledged, cutOff } = await onDatabase(database, (url) =>
    proveCrash({ rounds, seed, url, say }),
  );
  process.stdout.write(
    `${database}, ${rounds} rounds, seed ${seed}: ${acknowledged} writes acknowledged, ${cutOff} cut off and settled, ${problems.length} problems\n`,
  );
  return problems.length === 0 ? 0 : 1;
}

async function onDatabase(
  database: string,
  work: (url: string | undefined) => Promise<CrashProof>,
): Promise<CrashProof> {
  if (database === 'sqlite') return work(undefined);
  const server = await openServer(readBenchEnvironment().mysqlUrl, true);
  try {
    const url = new URL(server.url);
    url.pathname = `/linfa_prove_${process.pid}`;
    return await work(url.href);
  } finally {
    await server.stop();
  }
}
