import { boxesIn, type Box } from './boxes.ts';
import { damaged } from './damaged.ts';
import { itemExtents, itemTypes } from './heic-items.ts';

/** Exif, and XMP and other texts. How the picture is turned is a property of its own and stays. */
const beside: ReadonlySet<string> = new Set(['Exif', 'mime', 'uri ']);
const needed: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip']);

/**
 * A HEIC picture with what a camera wrote beside it blanked out where it stands: everything else keeps its place, which
 * the file's own directory names byte by byte. A moving picture beside it is blanked as well. (ISO/IEC 23008-12)
 * @throws RuleError `upload-damaged` also for a directory that it cannot read: nothing passes unread
 */
export function stripHeic(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const top = boxesIn(copy, 0, copy.length);
  for (const box of top) if (!needed.has(box.type)) blankBox(copy, box);
  const metas = top.filter((box) => box.type === 'meta');
  const [meta] = metas;
  if (!meta || metas.length > 1) throw damaged('照片没有目录');
  const inner = boxesIn(copy, meta.from + 4, meta.to);
  const one = (type: string): Box | undefined => {
    const all = inner.filter((box) => box.type === type);
    if (all.length > 1) throw damaged('照片的目录不认识');
    return all[0];
  };
  for (const box of inner) if (['xml ', 'bxml', 'udta', 'uuid'].includes(box.type)) blankBox(copy, box);
  const [info, location, idat] = [one('iinf'), one('iloc'), one('idat')];
  if (!info || !location) throw damaged('照片没有目录');
  const types = itemTypes(copy, info);
  const contents = top.filter((box) => box.type === 'mdat');
  for (const [id, extents] of itemExtents(copy, location)) {
    for (const { inIdat, from, length } of extents) {
      const start = inIdat ? (idat?.from ?? Number.NaN) + from : from;
      const homes = inIdat ? [idat] : contents;
      if (length === 0 || !homes.some((home) => home && start >= home.from && start + length <= home.to))
        throw damaged('照片的目录与内容不符');
      if (beside.has(types.get(id) ?? '')) copy.fill(0, start, start + length);
    }
  }
  return copy;
}

/** The box stays, as one that readers pass over. */
function blankBox(bytes: Uint8Array, box: Box): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], box.start + 4);
  bytes.fill(0, box.from, box.to);
}
