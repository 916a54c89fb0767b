import { crc32 } from 'node:zlib';
import { damaged, lettersAt, viewOf } from './damaged.ts';
import { orientationOnly, readOrientation } from './orientation.ts';

const signatureLength = 8;
/** Colours, transparency, size in print, animation. Texts, times, Exif and private chunks are not among them. */
const kept: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT cICP mDCV cLLI pHYs bKGD hIST sPLT acTL fcTL fdAT'.split(' '),
);

/**
 * A PNG without what was written beside the picture; how it is to be turned is kept. (PNG third edition, sections 5 and 11)
 * @throws RuleError `upload-damaged`
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, signatureLength)];
  let pictures = 0;
  for (let at = signatureLength; ;) {
    if (at + 12 > bytes.length) throw damaged('图片数据不完整');
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw damaged('图片数据不完整');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw damaged('图片校验不符');
    const type = lettersAt(bytes, at + 4);
    if (parts.length === 1 && type !== 'IHDR') throw damaged('图片数据不完整');
    if (type === 'IDAT') pictures += 1;
    const orientation = type === 'eXIf' ? readOrientation(bytes.subarray(at + 8, end - 4)) : undefined;
    if (orientation !== undefined) parts.push(chunk('eXIf', orientationOnly(orientation)));
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') break;
  }
  if (pictures === 0) throw damaged('图片里没有图像');
  return Buffer.concat(parts);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + content.length)), 8 + content.length);
  return bytes;
}
