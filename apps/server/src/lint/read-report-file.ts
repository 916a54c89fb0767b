import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { RuleError } from '@linfa/domain';
import { largestFile, readDocument, type TextDocument } from '@linfa/report';

/**
 * Reads somebody's report. The size is asked of the file system first: a 200 MB text is never read.
 * @throws RuleError `file-missing`, `file-too-large`, `file-unreadable`, and those of `readDocument`
 */
export function readReportFile(path: string): TextDocument {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new RuleError('file-missing', { file: path });
  if (stat.size > largestFile)
    throw new RuleError('file-too-large', {
      file: path,
      size: inMegabytes(stat.size),
      limit: inMegabytes(largestFile),
    });
  return readDocument(readBytes(path), basename(path));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new RuleError('file-unreadable', {
      file: path,
      reason: code === 'EACCES' || code === 'EPERM' ? '没有读取权限' : message,
    });
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
