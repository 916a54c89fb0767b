import { join } from 'node:path';
import { root } from '../run/paths.mjs';

/** How turbo is started: with its output shown, or kept for later. */
export type Runner<Result> = (
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
) => Promise<Result>;

/** Runs turbo over the workspaces; it asks nothing of the network. */
export async function runTurbo<Result>(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  runner: Runner<Result>,
): Promise<Result> {
  const env = {
    ...process.env,
    ...environment,
    // Results on one Node are not those on another.
    LINFA_NODE: process.version,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    TURBO_UI: 'false',
  };
  return await runner(join(root, 'node_modules', '.bin', 'turbo'), [...args], { cwd: root, env });
}
