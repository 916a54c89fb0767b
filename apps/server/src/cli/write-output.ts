import { renameSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { RuleError } from '@linfa/domain';

/**
 * Writes a file whole or not at all: to a neighbour first, then in its place.
 * @throws RuleError `output-not-writable`; what the content itself throws passes through
 */
export async function writeOutput(file: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  const writing = async <T>(step: () => T | Promise<T>): Promise<T> => {
    try {
      return await step();
    } catch (error) {
      throw new RuleError('output-not-writable', { file, reason: wordReason(error) });
    }
  };
  try {
    const handle = await writing(() => open(partial, 'w'));
    try {
      for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes)
        await writing(() => writeAll(handle, chunk));
      // On the disk before it takes the old file's place.
      await writing(() => handle.sync());
    } finally {
      await handle.close();
    }
    await writing(() => renameSync(partial, file));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** A single write may take less than it was given. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '所在文件夹不存在',
  ENOTDIR: '所在位置不是文件夹',
  EISDIR: '它是一个文件夹',
  ENOTEMPTY: '它是一个文件夹',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '所在磁盘是只读的',
  ENOSPC: '磁盘已满',
};

function wordReason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}
