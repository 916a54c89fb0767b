import { RuleError } from '@linfa/domain';
import { Inflate } from 'fflate';
import { largestUnpacked } from '../limits.ts';
import { readZipDirectory, type ZipEntry } from '../zip-directory.ts';

/** A sheet of so many bytes has far more rows than anybody fills in. */
const largestPart = 30 * 1024 * 1024;
/** Small steps, so that a bomb is noticed before one step of it fills the memory. */
const step = 16 * 1024;

export function unreadable(reason: string): RuleError {
  return new RuleError('sheet-unreadable', { reason });
}

/**
 * Opens a workbook; its parts are unpacked when they are asked for, and held to what they claim.
 * @throws RuleError `sheet-unreadable`, `sheet-too-large`
 */
export function openXlsx(bytes: Uint8Array): (path: string) => Uint8Array | undefined {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw unreadable('这是旧版 .xls 文件或加了密码的文件，请用 Excel 或 WPS 另存为不加密的 .xlsx');
  const read = readZipDirectory(bytes);
  if ('fault' in read) throw unreadable(faults[read.fault]);
  const { entries } = read;
  if (entries.reduce((sum, { size }) => sum + size, 0) > largestUnpacked)
    throw new RuleError('sheet-too-large', { reason: '解压后过大' });
  if (entries.some(({ name }) => /vbaproject/i.test(name))) throw unreadable('文件带有宏，请另存为不带宏的 .xlsx');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return (path) => {
    const entry = byName.get(path);
    return entry && unpack(entry);
  };
}

const faults = {
  'not-zip': '不是 .xlsx 文件',
  encrypted: '文件加了密码',
  damaged: '文件已损坏或不完整',
} as const;

function unpack({ deflated, packed, size }: ZipEntry): Uint8Array {
  if (size > largestPart) throw new RuleError('sheet-too-large', { reason: '工作表过大' });
  if (!deflated) return packed;
  const whole = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw unreadable(faults.damaged);
    whole.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += step)
      inflate.push(packed.subarray(from, from + step), from + step >= packed.length);
  } catch (error) {
    throw error instanceof RuleError ? error : unreadable(faults.damaged);
  }
  if (at !== size) throw unreadable(faults.damaged);
  return whole;
}
