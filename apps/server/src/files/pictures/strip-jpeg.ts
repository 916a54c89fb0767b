import { damaged } from './damaged.ts';
import { orientationOnly, readOrientation } from './orientation.ts';

const [endOfImage, startOfScan, app1] = [0xd9, 0xda, 0xe1];
const exifHead = 'Exif\0\0';

/**
 * A JPEG without what a camera or an editor wrote beside the picture: place, device, times, previews, comments, and
 * whatever follows the picture (a phone's moving picture with its place). How it is to be turned is kept, and so are
 * the colours' profile and what decoding needs. (ITU-T T.81 annex B, Exif 2.32)
 * @throws RuleError `upload-damaged`
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let orientation: number | undefined;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw damaged('照片数据不完整');
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0) throw damaged('照片数据不完整');
    if (marker === endOfImage) break;
    if (isStandalone(marker)) {
      at += 2;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end < at + 4 || end > bytes.length) throw damaged('照片数据不完整');
    const content = bytes.subarray(at + 4, end);
    if (marker === app1 && beginsWith(content, exifHead))
      orientation ??= readOrientation(content.subarray(exifHead.length));
    if (isNeeded(marker, content)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker === startOfScan) {
      scans += 1;
      at = endOfScan(bytes, end);
      kept.push(bytes.subarray(end, at));
    }
  }
  if (scans === 0) throw damaged('照片里没有图像');
  return Buffer.concat([
    Uint8Array.of(0xff, 0xd8),
    ...(orientation === undefined ? [] : [exifSegment(orientation)]),
    ...kept,
    Uint8Array.of(0xff, endOfImage),
  ]);
}

/** The picture itself: up to the next marker that does not belong in it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && !isStandalone(next)) return at;
  }
  throw damaged('照片数据不完整');
}

/** Restart markers, and the temporary one: nothing follows them. */
function isStandalone(marker: number): boolean {
  return (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
}

function isNeeded(marker: number, content: Uint8Array): boolean {
  // Frames, tables, scans: everything from C0 to DF that is not standalone.
  if (marker >= 0xc0 && marker <= 0xdf) return true;
  if (marker === 0xe0) return beginsWith(content, 'JFIF\0');
  if (marker === 0xe2) return beginsWith(content, 'ICC_PROFILE\0');
  return marker === 0xee && beginsWith(content, 'Adobe');
}

function exifSegment(orientation: number): Uint8Array {
  const tiff = orientationOnly(orientation);
  const length = 2 + exifHead.length + tiff.length;
  return Buffer.concat([Uint8Array.of(0xff, app1, length >> 8, length & 0xff), Buffer.from(exifHead, 'latin1'), tiff]);
}

function beginsWith(bytes: Uint8Array, head: string): boolean {
  return Buffer.from(bytes.subarray(0, head.length)).toString('latin1') === head;
}
