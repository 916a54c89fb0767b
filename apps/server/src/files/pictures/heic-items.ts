import type { Box } from './boxes.ts';
import { boxesIn } from './boxes.ts';
import { damaged, lettersAt, viewOf } from './damaged.ts';

/** Where a stretch of an item lies: in the file, or in the `idat` box of its own. */
export interface Extent {
  readonly inIdat: boolean;
  readonly from: number;
  readonly length: number;
}

/** A few for each item. */
const mostExtents = 20_000;

/** The type of each item: `hvc1`, `grid`, `Exif`, `mime` … (ISO/IEC 14496-12, 8.11.6) @throws RuleError `upload-damaged` */
export function itemTypes(bytes: Uint8Array, info: Box): Map<number, string> {
  const wide = bytes[info.from] !== 0;
  const types = new Map<number, string>();
  for (const entry of boxesIn(bytes, info.from + (wide ? 8 : 6), info.to)) {
    const version = bytes[entry.from];
    if (entry.type !== 'infe' || (version !== 2 && version !== 3) || entry.from + (version === 2 ? 12 : 14) > entry.to)
      throw damaged('照片的目录不认识');
    const view = viewOf(bytes);
    const id = version === 2 ? view.getUint16(entry.from + 4) : view.getUint32(entry.from + 4);
    types.set(id, lettersAt(bytes, entry.from + (version === 2 ? 8 : 10)));
  }
  return types;
}

/** Where each item's bytes lie. (ISO/IEC 14496-12, 8.11.3) @throws RuleError `upload-damaged` */
export function itemExtents(bytes: Uint8Array, location: Box): Map<number, Extent[]> {
  let at = location.from;
  const read = (size: number): number => {
    if (at + size > location.to) throw damaged('照片的目录不完整');
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + (bytes[at + index] as number);
    at += size;
    return value;
  };
  const version = read(1);
  if (version > 2) throw damaged('照片的目录不认识');
  read(3);
  const [sizes, otherSizes] = [read(1), read(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    sizes >> 4,
    sizes & 15,
    otherSizes >> 4,
    version > 0 ? otherSizes & 15 : 0,
  ];
  const found = new Map<number, Extent[]>();
  let count = 0;
  for (let left = read(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = read(version < 2 ? 2 : 4);
    const method = version > 0 ? read(2) & 15 : 0;
    const elsewhere = read(2);
    const base = read(baseSize);
    const extents: Extent[] = [];
    for (let more = read(2); more > 0; more -= 1) {
      if ((count += 1) > mostExtents) throw damaged('照片的目录过长');
      read(indexSize);
      const offset = read(offsetSize);
      extents.push({ inIdat: method === 1, from: base + offset, length: read(lengthSize) });
    }
    if (method > 1 || elsewhere !== 0) throw damaged('照片的目录不认识');
    found.set(id, extents);
  }
  return found;
}
