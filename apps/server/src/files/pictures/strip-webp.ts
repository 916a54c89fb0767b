import { damaged, lettersAt, viewOf } from './damaged.ts';
import { orientationOnly, readOrientation } from './orientation.ts';

const kept: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const [exifFlag, xmpFlag] = [0x08, 0x04];

/**
 * A WebP without what was written beside the picture; how it is to be turned is kept. (RFC 9649, section 2)
 * @throws RuleError `upload-damaged`
 */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw damaged('图片数据不完整');
  const parts: Uint8Array[] = [];
  let head: Uint8Array | undefined;
  let exif: Uint8Array | undefined;
  let pictures = 0;
  for (let at = 12; at < end;) {
    if (at + 8 > end) throw damaged('图片数据不完整');
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (next > end) throw damaged('图片数据不完整');
    const type = lettersAt(bytes, at);
    if (['VP8 ', 'VP8L', 'ANMF'].includes(type)) pictures += 1;
    if (kept.has(type)) {
      const part = bytes.slice(at, next);
      if (type === 'VP8X' && size >= 10) head = part;
      parts.push(part);
    } else if (type === 'EXIF') exif ??= exifOf(bytes.subarray(at + 8, at + 8 + size));
    at = next;
  }
  if (pictures === 0) throw damaged('图片里没有图像');
  if (head) head[8] = ((head[8] as number) & ~(exifFlag | xmpFlag)) | (exif ? exifFlag : 0);
  // Only a file with the extended head may carry it.
  const content = Buffer.concat(head && exif ? [...parts, exif] : parts);
  const riff = Buffer.alloc(12);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(content.length + 4, 4);
  riff.write('WEBP', 8, 'latin1');
  return Buffer.concat([riff, content]);
}

function exifOf(content: Uint8Array): Uint8Array | undefined {
  // Some programs write the head that belongs in a JPEG.
  const orientation = readOrientation(lettersAt(content, 0) === 'Exif' ? content.subarray(6) : content);
  if (orientation === undefined) return undefined;
  const tiff = orientationOnly(orientation);
  const part = Buffer.alloc(8 + tiff.length);
  part.write('EXIF', 0, 'latin1');
  part.writeUInt32LE(tiff.length, 4);
  part.set(tiff, 8);
  return part;
}
