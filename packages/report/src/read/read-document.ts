import { RuleError } from '@linfa/domain';
import type { TextDocument } from '../lint/text-document.ts';
import { largestFile, wordSize } from './limits.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';

/**
 * Reads anybody's report for the linter: `.docx`, `.txt` or `.html`, told apart by the name's ending.
 * @throws RuleError `file-too-large`, `file-empty`, `file-kind-unknown`, `text-encoding`, `html-unreadable`,
 * `docx-unreadable`, `docx-bomb`
 */
export function readDocument(bytes: Uint8Array, fileName: string): TextDocument {
  if (bytes.length > largestFile)
    throw new RuleError('file-too-large', {
      file: fileName,
      size: wordSize(bytes.length),
      limit: wordSize(largestFile),
    });
  const kind = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const read = readers[kind];
  if (!read) throw new RuleError('file-kind-unknown', { kind: kind === '' ? fileName : `.${kind}` });
  if (bytes.length === 0) throw new RuleError('file-empty', { file: fileName });
  const document = read(bytes, fileName);
  if (document.lines.length === 0) throw new RuleError('file-empty', { file: fileName });
  return document;
}

const readers: Readonly<Record<string, (bytes: Uint8Array, fileName: string) => TextDocument>> = {
  docx: readDocx,
  txt: readText,
  html: readHtml,
  htm: readHtml,
};
