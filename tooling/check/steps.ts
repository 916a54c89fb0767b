import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/paths.mjs';
import { isRequired } from '../test/is-required.ts';
import { openTestMysql } from '../test/test-mysql.ts';
import { capture, type Outcome } from './capture.ts';
import { checkLicences } from './licences.ts';
import { runTurbo } from './run-turbo.ts';

/** A step passes, fails with its output, or could not be run for a reason. */
export type StepResult = Outcome | { readonly skipped: string };

export interface Step {
  readonly name: string;
  run(): Promise<StepResult>;
}

/** What `npm run check` does, the quickest to tell first. */
export const steps: readonly Step[] = [
  { name: 'format', run: () => tool('oxfmt', ['--check', '.']) },
  { name: 'lint, import directions', run: () => tool('oxlint', ['--quiet']) },
  { name: 'types', run: () => runTurbo(['run', 'typecheck', '--continue', '--output-logs=errors-only'], {}, capture) },
  { name: 'unused code and dependencies', run: () => tool('knip', ['--no-progress']) },
  { name: 'licences of production dependencies', run: () => Promise.resolve(checkLicences(root)) },
  { name: 'migrations in step (sqlite)', run: () => checkMigrations('sqlite') },
  { name: 'migrations in step (mysql)', run: checkMysqlMigrations },
];

async function tool(name: string, args: readonly string[]): Promise<Outcome> {
  return await capture(join(root, 'node_modules', '.bin', name), args, { cwd: root, env: process.env });
}

const migrationCheck = join(root, 'apps/server/src/check-migrations.ts');

async function checkMigrations(...args: [dialect: 'sqlite'] | [dialect: 'mysql', url: string]): Promise<StepResult> {
  if (!existsSync(migrationCheck)) return { skipped: 'there is no check-migrations.ts yet' };
  return await capture(process.execPath, [migrationCheck, ...args], { cwd: root, env: process.env });
}

async function checkMysqlMigrations(): Promise<StepResult> {
  if (!existsSync(migrationCheck)) return { skipped: 'there is no check-migrations.ts yet' };
  const server = await openTestMysql();
  if ('reason' in server) return isRequired('MYSQL') ? { code: 1, output: server.reason } : { skipped: server.reason };
  try {
    return await checkMigrations('mysql', server.url);
  } finally {
    await server.stop();
  }
}
