import { linkSync, rmSync, writeFileSync } from 'node:fs';

let made = 0;

/**
 * Makes a file that appears with its content or not at all, so that no other process ever reads half of it.
 * @returns false when there is such a file already, which is left as it is
 */
export function createWhole(file: string, text: string, mode = 0o644): boolean {
  made += 1;
  const own = `${file}.${process.pid}.${made}`;
  writeFileSync(own, text, { mode, flag: 'wx' });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!withoutLinks.has(code)) throw error;
    return createPlain(file, text, mode);
  } finally {
    rmSync(own, { force: true });
  }
}

/** What file systems answer that know no links (FAT, some shared folders). */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function createPlain(file: string, text: string, mode: number): boolean {
  try {
    writeFileSync(file, text, { mode, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
