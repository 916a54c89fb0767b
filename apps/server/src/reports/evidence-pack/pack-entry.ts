import { createHash } from 'node:crypto';
import { zipWriter } from '@linfa/report';
import type { Day } from '@linfa/domain';

/** One file of a pack: where it lies, and its bytes as they come. */
export interface PackEntry {
  readonly path: string;
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const digestsPath = '摘要SHA256.txt';

/**
 * Writes files into one archive as they are read, and behind them a list of their digests. Nothing but a piece at a time
 * is held; the same files give the same bytes.
 */
export async function* packOf(entries: AsyncIterable<PackEntry>, day: Day): AsyncGenerator<Uint8Array, void> {
  const zip = zipWriter(day);
  const digests: string[] = [];
  for await (const { path, pieces } of entries) {
    const write = zip.entry(path);
    const digest = createHash('sha256');
    for await (const piece of pieces) {
      digest.update(piece);
      write(piece, false);
      yield* zip.take();
    }
    write(new Uint8Array(), true);
    yield* zip.take();
    digests.push(`${digest.digest('hex')}  ${path}\n`);
  }
  // As `sha256sum -c` reads it.
  zip.entry(digestsPath)(Buffer.from(digests.join('')), true);
  zip.end();
  yield* zip.take();
}

/** A name that lies in every file system, whatever a figure or a paper is called. */
export function packName(number: number, name: string): string {
  const plain = [...name.replaceAll(/[\p{C}<>:"/\\|?*]/gu, '')]
    .slice(0, 40)
    .join('')
    .replace(/[. ]+$/, '');
  return `${String(number).padStart(2, '0')}-${plain === '' ? '未命名' : plain}`;
}
