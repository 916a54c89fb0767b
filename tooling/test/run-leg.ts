import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runChild } from '../run/child.mjs';
import { root } from '../run/paths.mjs';
import { runTurbo } from '../check/run-turbo.ts';
import { addCounts, countReport, none, type Counts } from './counts.ts';
import { readFailures, wordFailures } from './failures.ts';
import { workspacesWith } from './workspaces.ts';

/** One pass over the tests, on one kind of database. */
export interface Leg {
  readonly task: 'test' | 'test:mysql';
  /** The file under `.reports` that the task's script writes; an output of the task, so that a cached pass has it too. */
  readonly report: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What a leg came to: its tests, and what failed in words (empty where nothing did). */
export interface LegResult {
  readonly counts: Counts;
  readonly failures: string;
}

/** Runs a leg through turbo, which skips the packages whose inputs have not changed, and counts all of its tests. */
export async function runLeg(leg: Leg): Promise<LegResult> {
  const folders = await workspacesWith(leg.task);
  const reports = folders.map((folder) => join(folder, '.reports', leg.report));
  await Promise.all(reports.map((path) => rm(path, { force: true })));
  const args = ['run', leg.task, '--continue', '--output-logs=new-only'];
  const code = await runTurbo(args, leg.environment, (command, rest, options) =>
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
  return { counts: addCounts(counts, { ...none, failed: 1 }), failures: `FAILED outside its tests: ${leg.task}` };
}

async function readReport(path: string): Promise<LegResult> {
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
