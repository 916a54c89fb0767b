import { damaged, lettersAt, viewOf } from './damaged.ts';

/** A box of an ISO media file: its type, and where it and its content stand in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** A picture of the finest grid has a few hundred. */
const mostBoxes = 4000;

/** The boxes between two places of the file (ISO/IEC 14496-12, 4.2). @throws RuleError `upload-damaged` */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    if (at + 8 > to) throw damaged('照片数据不完整');
    const short = view.getUint32(at);
    const long = short === 1 && at + 16 <= to;
    const size = short === 0 ? to - at : long ? Number(view.getBigUint64(at + 8)) : short;
    const head = long ? 16 : 8;
    if (size < head || at + size > to) throw damaged('照片数据不完整');
    if (boxes.length >= mostBoxes) throw damaged('照片的目录过长');
    boxes.push({ type: lettersAt(bytes, at + 4), start: at, from: at + head, to: at + size });
    at += size;
  }
  return boxes;
}
