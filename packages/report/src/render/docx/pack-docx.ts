import type { Day } from '@linfa/domain';
import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { fileInstant, zipTime } from '../files/zip-time.ts';
import { fontTableXml } from './fonts.ts';

/**
 * Packs a document so that the same content gives the same bytes: the properties and every entry of the archive
 * carry `day`, never the clock.
 */
export async function packDocx(document: Document, day: Day): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const entries: Zippable = {};
  for (const [path, bytes] of Object.entries(parts))
    entries[path] = [fixPart(path, bytes, day), { mtime: zipTime(day), level: 6, os: 0 }];
  return zipSync(entries);
}

function fixPart(path: string, bytes: Uint8Array, day: Day): Uint8Array {
  if (path === 'word/fontTable.xml') return strToU8(fontTableXml());
  if (path === 'docProps/core.xml')
    return strToU8(strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${fileInstant(day)}`));
  return bytes;
}
