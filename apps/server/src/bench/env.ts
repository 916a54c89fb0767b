/** What the bench takes from the environment. */
export interface BenchEnvironment {
  /** LINFA_BENCH_MYSQL_URL: a MySQL server that is already running; absent means a private one in a temporary folder. */
  readonly mysqlUrl: string | undefined;
}

/** What a program that the bench starts is given: everything, as a production server would run. */
export function productionVariables(from: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...from, NODE_ENV: 'production' };
}

/** The same for a test that a proof runs, with what it is told besides. */
export function proofVariables(
  more: Readonly<Record<string, string>>,
  from: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  // A proof that is itself run by a test starts a run of its own.
  const own = Object.entries(from).filter(([name]) => !name.startsWith('VITEST'));
  return { ...Object.fromEntries(own), ...more };
}

export function readBenchEnvironment(from: NodeJS.ProcessEnv = process.env): BenchEnvironment {
  return { mysqlUrl: from['LINFA_BENCH_MYSQL_URL'] };
}
