/** One entry of an archive, still packed. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: Uint8Array;
  /** Bytes that it says it unpacks to; whoever unpacks holds it to that. */
  readonly size: number;
  readonly crc: number;
}

export type ZipFault = 'not-zip' | 'encrypted' | 'damaged';

const mostEntries = 5000;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
/** What may follow an entry's data: its sizes and checksum once more, in the long form with a signature. */
const longestDescriptor = 24;

/**
 * The entries that an archive's directory lists. It must account for the whole file: entries one after another from the
 * first byte on, each where the directory says and called what it says, so that no program can find others in it. No
 * archives in parts, none of more than 4 GB. (APPNOTE 6.3.3, sections 4.3 and 4.4)
 */
export function readZipDirectory(
  bytes: Uint8Array,
): { readonly entries: readonly ZipEntry[] } | { readonly fault: ZipFault } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < endLength || view.getUint32(0, true) !== localSignature) return { fault: 'not-zip' };
  const end = findEnd(view);
  if (end === undefined) return { fault: 'damaged' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count || count > mostEntries || at + view.getUint32(end + 12, true) !== end)
    return { fault: 'damaged' };
  const placed: { entry: ZipEntry; from: number; to: number }[] = [];
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return { fault: 'damaged' };
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return { fault: 'damaged' };
    if ((flags & 0x2041) !== 0) return { fault: 'encrypted' };
    const found = locate(view, at, bytes.subarray(at + 46, at + 46 + nameLength));
    if (!found) return { fault: 'damaged' };
    placed.push(found);
    at = next;
  }
  if (at !== end || !fillsFile(placed, view.getUint32(end + 16, true))) return { fault: 'damaged' };
  const names = new Set(placed.map(({ entry }) => entry.name.toLowerCase()));
  return names.size === placed.length ? { entries: placed.map(({ entry }) => entry) } : { fault: 'damaged' };
}

/** Where the end record begins: its comment, if any, ends with the file. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - 0xffff); at -= 1)
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  return undefined;
}

function locate(
  view: DataView,
  at: number,
  name: Uint8Array,
): { entry: ZipEntry; from: number; to: number } | undefined {
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const from = view.getUint32(at + 42, true);
  if ((method !== 0 && method !== 8) || (method === 0 && size !== packedSize)) return undefined;
  if (from + 30 > view.byteLength || view.getUint32(from, true) !== localSignature) return undefined;
  const nameLength = view.getUint16(from + 26, true);
  const start = from + 30 + nameLength + view.getUint16(from + 28, true);
  const to = start + packedSize;
  if (to > view.byteLength || nameLength !== name.length || view.getUint16(from + 8, true) !== method) return undefined;
  const inside = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  if (name.some((byte, index) => inside[from + 30 + index] !== byte)) return undefined;
  const entry: ZipEntry = {
    name: new TextDecoder().decode(name).replaceAll('\\', '/'),
    deflated: method === 8,
    packed: inside.subarray(start, to),
    size,
    crc: view.getUint32(at + 16, true),
  };
  return { entry, from, to };
}

function fillsFile(placed: readonly { readonly from: number; readonly to: number }[], directory: number): boolean {
  let at = 0;
  for (const { from, to } of placed.toSorted((left, right) => left.from - right.from)) {
    if (from < at || from - at > (at === 0 ? 0 : longestDescriptor)) return false;
    at = to;
  }
  return directory >= at && directory - at <= longestDescriptor;
}
