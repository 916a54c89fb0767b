import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dialect } from '../database/open-database.ts';
import { proofVariables } from '../bench/env.ts';
import { onDatabase } from './on-database.ts';

/** What a test measured; see `tell-proof.ts`. */
export type ToldFigures = Readonly<Record<string, number>> & { readonly what: string };

export interface SuiteRun {
  readonly passed: number;
  /** What failed, with the beginning of why. */
  readonly problems: readonly string[];
  readonly told: readonly ToldFigures[];
}

const server = resolve(import.meta.dirname, '../..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** Runs one of our test files in a process of its own, with more rounds than the suite has time for. */
export async function runSuite(
  file: string,
  dialect: Dialect,
  variables: Readonly<Record<string, string>>,
  limitMs: number,
): Promise<SuiteRun> {
  const folder = mkdtempSync(join(tmpdir(), 'linfa-suite-'));
  try {
    const [report, figures] = [join(folder, 'report.json'), join(folder, 'figures')];
    const ended = await onDatabase(dialect, async (url) => {
      const child = spawn(process.execPath, [vitest, 'run', file, '--reporter=json', `--outputFile=${report}`], {
        cwd: server,
        env: proofVariables({
          LINFA_TEST_DB: dialect,
          LINFA_PROOF_FIGURES: figures,
          ...(url !== undefined && { LINFA_TEST_MYSQL_URL: url }),
          ...variables,
        }),
        stdio: 'ignore',
      });
      const exit = once(child, 'exit').then(() => true);
      const over = new AbortController();
      const late = pause(limitMs, false, { signal: over.signal }).catch(() => false);
      const inTime = await Promise.race([exit, late]);
      if (!inTime) child.kill('SIGTERM');
      await exit;
      over.abort();
      return inTime;
    });
    const told = existsSync(figures)
      ? readFileSync(figures, 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as ToldFigures)
      : [];
    if (!ended || !existsSync(report))
      return { passed: 0, problems: [`${file} did not end within ${limitMs / 60_000} minutes`], told };
    return { ...readReport(report), told };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Report {
  readonly numPassedTests: number;
  readonly success: boolean;
  readonly testResults: readonly {
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

function readReport(file: string): Pick<SuiteRun, 'passed' | 'problems'> {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const problems = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages = [] }) => `${fullName}: ${failureMessages[0]?.split('\n')[0] ?? ''}`),
  );
  if (!report.success && problems.length === 0)
    problems.push(`the file failed outside its tests: ${report.testResults[0]?.message ?? ''}`);
  return { passed: report.numPassedTests, problems };
}
