import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCommand, runCommand } from './command.ts';
import { findDebianSource, type DebianSource } from './debian-source.ts';

const packageName = 'mysql-server-core';

/** An extracted MySQL server with the libraries it was built for, the C library and its loader included. */
export interface ServerFiles {
  readonly folder: string;
  /** The Debian version, such as `9.7.4-2`. */
  readonly version: string;
}

/**
 * The server's files in `cache`, downloaded and extracted there the first time. Nothing is installed on the machine:
 * apt works in directories of its own with an empty package status, and the archive's signature is checked.
 * @returns the files, or the reason why they cannot be had
 */
export async function ensureServerFiles(cache: string): Promise<ServerFiles | { reason: string }> {
  const folder = join(cache, 'server');
  const cached = await readVersion(folder);
  if (cached) return { folder, version: cached };
  if (process.platform !== 'linux')
    return { reason: `a private server is prepared only on Linux, not on ${process.platform}` };
  for (const command of ['apt-get', 'dpkg-deb']) {
    if (!(await hasCommand(command))) return { reason: `${command} is not on this machine` };
  }
  const source = await machineSource();
  if (!source) return { reason: 'this machine names no Debian archive' };
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetch-'));
  try {
    const version = await extract(await download(source, work), join(work, 'server'));
    // A rename, so that a half-extracted server is never taken for a whole one; losing the race to another process is fine.
    await rename(join(work, 'server'), folder).catch(() => undefined);
    return { folder, version };
  } catch (error) {
    return { reason: `${packageName} could not be fetched: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function readVersion(folder: string): Promise<string | undefined> {
  return (await readFile(join(folder, 'version'), 'utf8').catch(() => '')).trim() || undefined;
}

async function machineSource(): Promise<DebianSource | undefined> {
  const parts = await readdir('/etc/apt/sources.list.d').catch((): string[] => []);
  const files = parts.filter((name) => /\.(list|sources)$/.test(name)).map((name) => `/etc/apt/sources.list.d/${name}`);
  for (const file of ['/etc/apt/sources.list', ...files]) {
    const source = findDebianSource(await readFile(file, 'utf8').catch(() => ''));
    if (source) return source;
  }
  return undefined;
}

/** @returns the folder with the package and all that it depends on, as `.deb` files */
async function download(source: DebianSource, work: string): Promise<string> {
  const archives = join(work, 'cache', 'archives');
  await mkdir(join(archives, 'partial'), { recursive: true });
  await mkdir(join(work, 'state', 'lists', 'partial'), { recursive: true });
  const list = join(work, 'sources.list');
  const status = join(work, 'status');
  await writeFile(list, `deb [signed-by=${source.signedBy}] ${source.uri} sid main\n`);
  await writeFile(status, '');
  const settings = [
    `Dir::Etc::sourcelist=${list}`,
    'Dir::Etc::sourceparts=/dev/null',
    'Dir::Etc::preferencesparts=/dev/null',
    `Dir::State=${join(work, 'state')}`,
    `Dir::State::status=${status}`,
    `Dir::Cache=${join(work, 'cache')}`,
    'Acquire::Check-Valid-Until=false',
    'Acquire::Languages=none',
    'Acquire::Retries=3',
    // The folder may lie where apt's own user cannot read.
    'APT::Sandbox::User=root',
    'Debug::NoLocking=1',
  ].flatMap((setting) => ['-o', setting]);
  await runCommand('apt-get', [...settings, '-q', '-o', 'APT::Update::Error-Mode=any', 'update']);
  await runCommand('apt-get', [
    ...settings,
    '-qy',
    '--no-install-recommends',
    '--download-only',
    'install',
    packageName,
  ]);
  return archives;
}

/** @returns the version of the server */
async function extract(archives: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(archives)).filter((name) => name.endsWith('.deb') && !/^(lib)?perl/.test(name));
  for (const file of files) await runCommand('dpkg-deb', ['-x', join(archives, file), folder]);
  const server = files.find((name) => name.startsWith(`${packageName}_`));
  if (!server) throw new Error('the download holds no server');
  const version = decodeURIComponent(server.split('_')[1] ?? '');
  await writeFile(join(folder, 'version'), `${version}\n`);
  return version;
}
