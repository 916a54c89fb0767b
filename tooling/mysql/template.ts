import { chown, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import type { ServerProgram } from './server-program.ts';

/**
 * Fills `target` with an empty, initialised database: a copy of one that is initialised once and kept in `cache`.
 * The administrator `root` has no password; the server listens on loopback only and lives as long as its test run.
 */
export async function prepareDataFolder(program: ServerProgram, cache: string, target: string): Promise<void> {
  // The two kinds of owner cannot read each other's files.
  const template = join(cache, program.user ? 'template-nobody' : 'template');
  if (!(await isThere(template))) await initialise(program, cache, template);
  await runCommand('cp', ['-r', '--sparse=always', `${template}/.`, target], { ...program.user });
  // Every server makes up an identity of its own; members of a group must not share the template's.
  await rm(join(target, 'auto.cnf'), { force: true });
}

async function initialise(program: ServerProgram, cache: string, template: string): Promise<void> {
  const work = await mkdtemp(join(cache, 'initialise-'));
  const data = join(work, 'data');
  try {
    await mkdir(data);
    if (program.user) {
      await chown(work, program.user.uid, program.user.gid);
      await chown(data, program.user.uid, program.user.gid);
    }
    const args = ['--initialize-insecure', `--datadir=${data}`, '--innodb-redo-log-capacity=16M'];
    await runCommand(program.command, [...program.args, ...args], { ...program.user });
    await rename(data, template).catch(() => undefined);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
