import { viewOf } from './damaged.ts';

const orientationTag = 0x0112;
const shortType = 3;

/**
 * How a picture is to be turned, of what a camera wrote beside it (Exif 2.32, 4.6.4): 2 to 8, or undefined where it is
 * upright or says nothing sound.
 */
export function readOrientation(tiff: Uint8Array): number | undefined {
  const order = tiff[0] === 0x49 && tiff[1] === 0x49 ? true : tiff[0] === 0x4d && tiff[1] === 0x4d ? false : undefined;
  if (order === undefined || tiff.length < 10) return undefined;
  const view = viewOf(tiff);
  const first = view.getUint32(4, order);
  if (view.getUint16(2, order) !== 42 || first + 2 > tiff.length) return undefined;
  const count = view.getUint16(first, order);
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 + index * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, order) !== orientationTag || view.getUint16(at + 2, order) !== shortType) continue;
    const value = view.getUint16(at + 8, order);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** The same with nothing else in it. */
export function orientationOnly(value: number): Uint8Array {
  const bytes = new Uint8Array(26);
  bytes.set([0x4d, 0x4d, 0, 42]);
  const view = viewOf(bytes);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, orientationTag);
  view.setUint16(12, shortType);
  view.setUint32(14, 1);
  view.setUint16(18, value);
  return bytes;
}
