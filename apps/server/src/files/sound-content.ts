import { RuleError, type FileKind } from '@linfa/domain';
import { checkOfficeFile } from './check-office-file.ts';
import { lettersAt } from './pictures/damaged.ts';
import { stripHeic } from './pictures/strip-heic.ts';
import { stripJpeg } from './pictures/strip-jpeg.ts';
import { stripPng } from './pictures/strip-png.ts';
import { stripWebp } from './pictures/strip-webp.ts';
import { isTableText } from './table-text.ts';

export interface SoundContent {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

const pngHead = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const heicBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis']);

/**
 * What a file is, by its content and never by its name, and the content that is kept: pictures without what a camera
 * wrote beside them. `declared` is only asked about text, which has no mark of its own.
 * @throws RuleError `upload-empty`, `upload-kind`, `upload-damaged`, `upload-macros`, `upload-locked`, `upload-bomb`
 */
export async function soundContent(bytes: Uint8Array, declared: string): Promise<SoundContent> {
  if (bytes.length === 0) throw new RuleError('upload-empty');
  if (beginsWith(bytes, Uint8Array.of(0xff, 0xd8, 0xff))) return { kind: 'jpeg', bytes: stripJpeg(bytes) };
  if (beginsWith(bytes, pngHead)) return { kind: 'png', bytes: stripPng(bytes) };
  if (bytes.length > 12 && lettersAt(bytes, 0) === 'RIFF' && lettersAt(bytes, 8) === 'WEBP')
    return { kind: 'webp', bytes: stripWebp(bytes) };
  if (isHeic(bytes)) return { kind: 'heic', bytes: stripHeic(bytes) };
  if (lettersAt(bytes, 0) === '%PDF') return { kind: 'pdf', bytes: checkPdf(bytes) };
  if (lettersAt(bytes, 0) === 'PK\u0003\u0004') return { kind: await checkOfficeFile(bytes), bytes };
  if (beginsWith(bytes, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)))
    // An encrypted document lies in an old container, beside the old formats themselves.
    throw new RuleError(
      Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'upload-locked' : 'upload-kind',
    );
  if (declared === 'text/csv' && isTableText(bytes)) return { kind: 'csv', bytes };
  if (declared === 'text/plain' && isTableText(bytes)) return { kind: 'txt', bytes };
  throw new RuleError('upload-kind');
}

function beginsWith(bytes: Uint8Array, head: Uint8Array): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Its first box names the brands that it follows. */
function isHeic(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || lettersAt(bytes, 4) !== 'ftyp') return false;
  const end = Math.min(Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32BE(0), bytes.length, 256);
  for (let at = 8; at + 4 <= end; at += 4) if (heicBrands.has(lettersAt(bytes, at))) return true;
  return false;
}

/** Begins and ends as one; cut off by a bad connection it lacks the end. */
function checkPdf(bytes: Uint8Array): Uint8Array {
  if (!Buffer.from(bytes.subarray(-2048)).includes('%%EOF'))
    throw new RuleError('upload-damaged', { reason: 'PDF 没有结尾' });
  return bytes;
}
