import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCommand } from './command.ts';

/** How to run the extracted server: through its own loader and libraries, so that the machine's C library does not matter. */
export interface ServerProgram {
  readonly command: string;
  readonly args: readonly string[];
  /** The unprivileged user that it runs as; absent when we are not root, or nobody else can read its files. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

const nobody = { uid: 65_534, gid: 65_534 };

/**
 * @param folder the extracted server
 * @throws Error when it is incomplete
 */
export async function serverProgram(folder: string): Promise<ServerProgram> {
  const usr = join(folder, 'usr');
  const loader = await findLoader(usr);
  const triplets = (await readdir(join(usr, 'lib'))).filter((name) => name.endsWith('-linux-gnu'));
  const libraries = [...triplets.map((name) => join(usr, 'lib', name)), join(usr, 'lib', 'mysql', 'private')].join(':');
  const server = [loader, '--library-path', libraries, join(usr, 'sbin', 'mysqld'), ...ownFiles(usr)];
  const root = process.getuid?.() === 0;
  const user = root && (await othersCanReach(folder)) ? nobody : undefined;
  // mysqld runs as root only when told so in as many words.
  if (root && !user) server.push('--user=root');
  // The server dies with us even when we are killed without a chance to stop it.
  const launcher = (await hasCommand('setpriv')) ? ['setpriv', '--pdeathsig', 'KILL'] : [];
  const [command = loader, ...args] = [...launcher, ...server];
  return user ? { command, args, user } : { command, args };
}

function ownFiles(usr: string): string[] {
  return [
    '--no-defaults',
    `--basedir=${usr}`,
    `--lc-messages-dir=${join(usr, 'share/mysql')}`,
    `--character-sets-dir=${join(usr, 'share/mysql/charsets')}`,
    `--plugin-dir=${join(usr, 'lib/mysql/plugin')}`,
    '--secure-file-priv=NULL',
  ];
}

async function findLoader(usr: string): Promise<string> {
  for (const folder of [join(usr, 'lib64'), join(usr, 'lib')]) {
    const names = await readdir(folder).catch((): string[] => []);
    const name = names.find((candidate) => /^ld-linux.*\.so\.\d+$/.test(candidate));
    if (name) return join(folder, name);
  }
  throw new Error(`no loader under ${usr}`);
}

async function othersCanReach(folder: string): Promise<boolean> {
  for (let current = folder; ; current = dirname(current)) {
    if (((await stat(current)).mode & 0o001) === 0) return false;
    if (current === dirname(current)) return true;
  }
}
