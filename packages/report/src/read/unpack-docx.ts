import { RuleError } from '@linfa/domain';
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { largestEntry, largestUnpacked, wordSize } from './limits.ts';

const wanted: ReadonlySet<string> = new Set([
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  'docProps/custom.xml',
]);
/** Small steps, so that a bomb is noticed before one step of it fills the memory (deflate grows at most 1,032 times). */
const step = 16 * 1024;

/**
 * The parts of a Word file that hold its text, unpacked in a stream. Nothing else is unpacked; limits are kept by
 * counting what comes out, and by what the entries that stay packed declare.
 * @throws RuleError `docx-unreadable`, `docx-bomb`
 */
export function unpackDocx(bytes: Uint8Array, fileName: string): ReadonlyMap<string, Uint8Array> {
  refuseOthers(bytes, fileName);
  const budget = { left: largestUnpacked };
  const parts = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  const unzip = new Unzip((entry) => unpackEntry(entry, fileName, budget, parts, finished));
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    if (error instanceof RuleError) throw error;
    throw unreadable(fileName, '压缩数据已损坏');
  }
  if (!parts.has('word/document.xml')) throw unreadable(fileName, '里面没有正文（word/document.xml）');
  if (![...parts.keys()].every((name) => finished.has(name))) throw unreadable(fileName, '文件不完整');
  return new Map([...parts].map(([name, chunks]) => [name, join(chunks)]));
}

function refuseOthers(bytes: Uint8Array, fileName: string): void {
  const [first, second, third, fourth] = bytes;
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0)
    throw unreadable(fileName, '这是旧版 .doc 文件或加了密码的文件，请用 Word 或 WPS 另存为不加密的 .docx');
  if (first !== 0x50 || second !== 0x4b) throw unreadable(fileName, '不是 .docx 压缩包');
}

function unpackEntry(
  entry: UnzipFile,
  fileName: string,
  budget: { left: number },
  parts: Map<string, Uint8Array[]>,
  finished: Set<string>,
): void {
  if (!wanted.has(entry.name)) {
    spend(budget, entry.originalSize ?? 0, fileName);
    return;
  }
  if (parts.has(entry.name)) throw unreadable(fileName, `${entry.name} 出现两次`);
  const chunks: Uint8Array[] = [];
  parts.set(entry.name, chunks);
  let size = 0;
  entry.ondata = (error, chunk, final) => {
    // what this handler throws comes back to it as the decoder's error
    if (error) throw error instanceof RuleError ? error : unreadable(fileName, '压缩数据已损坏');
    size += chunk.length;
    spend(budget, chunk.length, fileName);
    if (size > largestEntry) throw bomb(fileName, largestEntry);
    chunks.push(chunk);
    if (final) finished.add(entry.name);
  };
  entry.start();
}

function spend(budget: { left: number }, bytes: number, fileName: string): void {
  budget.left -= bytes;
  if (budget.left < 0) throw bomb(fileName, largestUnpacked);
}

function bomb(fileName: string, limit: number): RuleError {
  return new RuleError('docx-bomb', { file: fileName, limit: wordSize(limit) });
}

function unreadable(fileName: string, reason: string): RuleError {
  return new RuleError('docx-unreadable', { file: fileName, reason });
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
