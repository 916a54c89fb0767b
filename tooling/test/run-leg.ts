import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runChild } from '../run/child.mjs';
import { root } from '../run/paths.mjs';
import { runTurbo } from '../check/run-turbo.ts';
import { addCounts, countReport, none, type Counts } from './counts.ts';
import { workspacesWith } from './workspaces.ts';

/** One pass over the tests, on one kind of database. */
export interface Leg {
  readonly task: 'test' | 'test:mysql';
  /** The file under `.reports` that the task's script writes; an output of the task, so that a cached pass has it too. */
  readonly report: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a leg through turbo, which skips the packages whose inputs have not changed, and counts all of its tests. */
export async function runLeg(leg: Leg): Promise<Counts> {
  const folders = await workspacesWith(leg.task);
  const reports = folders.map((folder) => join(folder, '.reports', leg.report));
  await Promise.all(reports.map((path) => rm(path, { force: true })));
  const args = ['run', leg.task, '--continue', '--output-logs=new-only'];
  const code = await runTurbo(args, leg.environment, (command, rest, options) =>
    runChild(command, rest, { ...options, stdio: 'inherit' }),
  );
  const counts = (await Promise.all(reports.map(readReport))).reduce(addCounts, none);
  // A run may fail outside its tests: an unhandled rejection, a crash.
  return code !== 0 && counts.failed === 0 ? addCounts(counts, { ...none, failed: 1 }) : counts;
}

async function readReport(path: string): Promise<Counts> {
  try {
    return countReport(await readFile(path, 'utf8'));
  } catch {
    process.stdout.write(`No test report: ${relative(root, path)}\n`);
    return { ...none, failed: 1 };
  }
}
