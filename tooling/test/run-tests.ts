import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runChild } from '../run/child.mjs';
import { root } from '../run/paths.mjs';
import { runTurbo } from '../check/run-turbo.ts';
import { addCounts, countReport, none, type Counts } from './counts.ts';
import { readFailures, wordFailures } from './failures.ts';
import { workspacesWith } from './workspaces.ts';

/** A script of the workspaces, and the file under `.reports` that it writes: an output of the task, so that a cached pass has it too. */
const reportOf = { test: 'sqlite.json', 'test:mysql': 'mysql.json' } as const;

export type TestTask = keyof typeof reportOf;

/** What a run came to: its tests, and what failed in words (empty where nothing did). */
export interface TestResult {
  readonly counts: Counts;
  readonly failures: string;
}

/** Runs these tasks through turbo, which skips the packages whose inputs have not changed, and counts all of their tests. */
export async function runTests(
  tasks: readonly TestTask[],
  environment: Readonly<Record<string, string>>,
): Promise<TestResult> {
  const reports = (
    await Promise.all(
      tasks.map(async (task) => {
        const folders = await workspacesWith(task);
        return folders.map((folder) => join(folder, '.reports', reportOf[task]));
      }),
    )
  ).flat();
  await Promise.all(reports.map((path) => rm(path, { force: true })));
  // What failed on one database is run on the other all the same: two reasons are better than one.
  const args = ['run', ...tasks, '--continue', '--output-logs=new-only'];
  const code = await runTurbo(args, environment, (command, rest, options) =>
    runChild(command, rest, { ...options, stdio: 'inherit' }),
  );
  const read = await Promise.all(reports.map(readReport));
  const counts = read.map((each) => each.counts).reduce(addCounts, none);
  const failures = read
    .map((each) => each.failures)
    .filter((words) => words !== '')
    .join('\n');
  // A run may fail outside its tests: an unhandled rejection, a crash.
  if (code === 0 || counts.failed > 0) return { counts, failures };
  return { counts: addCounts(counts, { ...none, failed: 1 }), failures: 'FAILED outside its tests' };
}

async function readReport(path: string): Promise<TestResult> {
  try {
    const json = await readFile(path, 'utf8');
    return {
      counts: countReport(json),
      failures: wordFailures(readFailures(json), (file) => relative(root, file)),
    };
  } catch {
    return { counts: { ...none, failed: 1 }, failures: `FAILED without a report: ${relative(root, path)}` };
  }
}
