import { crc32 } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';

const of = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** Pictures that real programs made: 16 by 8, red to blue; the PNG is half as large. */
export const pictures = {
  jpeg: of(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABgRAAMBAQAAAAAAAAAAAAAAAAAEFVFS/9oADAMBAAIRAxEAPwCZq0q0FLLW5FUWNP/Z',
  ),
  png: of(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAEBAMAAABB42PDAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAAElBMVEXgAxeoAFJYAK5XAK4fAN7///85JuBuAAAAAWJLR0QF+G/pxwAAAAd0SU1FB+oLGgA2KmHYTA0AAAAWSURBVAjXY2AAAUEgYFA2NjZmcAECAAt4AhFlS5L6AAAAJXRFWHRkYXRlOmNyZWF0ZQAyMDI2LTExLTI2VDAwOjU0OjQyKzAwOjAwICxtpAAAACV0RVh0ZGF0ZTptb2RpZnkAMjAyNi0xMS0yNlQwMDo1NDo0MiswMDowMFFx1RgAAAAASUVORK5CYII=',
  ),
  webp: of('UklGRkIAAABXRUJQVlA4IDYAAAAwAgCdASoQAAgAAsBMJagCdGuA/gAFu1l4WAD+7rfNbl/nVH/WE1//1wH8y3/4ipT+mywAAAA='),
  heic: of(
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAABAACAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAAPAACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFluqumubAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAEAAAAAgAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAERtZGF0AAAAOCgBrxMhbLNA5TUu3et+g9qchMJ8+9uImxUJVifFvbLtKBAesGGd02/qyaDVGZDfG1SAkRsXwA/w',
  ),
} as const;

/** What a camera writes beside a picture: turned by a quarter (6), and where it stood on 2026:03:11. */
export const exif = Buffer.from(
  '4d4d002a000000080002011200030000000100060000882500040000000100000026000000000001001d00020000000b0000003800000000323032363a30333a313100',
  'hex',
);
/** Found in a file, somebody's whereabouts have not been taken out. */
export const whereabouts = '2026:03:11';

export function jpegWith(content: Buffer): Buffer {
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), Buffer.from('Exif\0\0', 'latin1'), content]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return Buffer.concat([pictures.jpeg.subarray(0, 2), segment, pictures.jpeg.subarray(2)]);
}

export function pngWith(type: string, content: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), content, Buffer.alloc(4)]);
  chunk.writeUInt32BE(content.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return Buffer.concat([pictures.png.subarray(0, 33), chunk, pictures.png.subarray(33)]);
}

/** In the extended form, which alone may carry it. */
export function webpWith(content: Buffer): Buffer {
  const part = (type: string, inside: Buffer): Buffer => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
    head.writeUInt32LE(inside.length, 4);
    return Buffer.concat([head, inside, Buffer.alloc(inside.length % 2)]);
  };
  const extended = part('VP8X', Buffer.from([0x08, 0, 0, 0, 15, 0, 0, 7, 0, 0]));
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    extended,
    pictures.webp.subarray(12),
    part('EXIF', content),
    part('XMP ', Buffer.from(`<x>${whereabouts}</x>`)),
  ]);
  return part('RIFF', body);
}

/** As a third item of the picture's directory; what follows the directory moves on by what it grows. */
export function heicWith(content: Buffer): Buffer {
  const plain = Buffer.from(pictures.heic);
  const infe = Buffer.concat([Buffer.from([0, 0, 0, 21]), Buffer.from('infe\u0002\0\0\0\0\u0003\0\0Exif\0', 'latin1')]);
  const place = Buffer.alloc(20);
  const growth = infe.length + place.length;
  place.writeUInt16BE(3, 0);
  place.writeUInt16BE(1, 10);
  place.writeUInt32BE(plain.length + growth, 12);
  place.writeUInt32BE(content.length, 16);
  const add = (type: string, by: number): number => {
    const at = plain.indexOf(type) - 4;
    plain.writeUInt32BE(plain.readUInt32BE(at) + by, at);
    return at;
  };
  const [meta, iloc, iinf, mdat] = [add('meta', growth), add('iloc', 20), add('iinf', 21), add('mdat', content.length)];
  plain.writeUInt16BE(3, iloc + 14);
  plain.writeUInt16BE(3, iinf + 12);
  // The first item's place in the file; the second lies in the directory itself.
  plain.writeUInt32BE(plain.readUInt32BE(iloc + 28) + growth, iloc + 28);
  const ends = [iloc + plain.readUInt32BE(iloc) - 20, iinf + plain.readUInt32BE(iinf) - 21];
  if (meta > iloc || iloc > iinf || iinf > mdat) throw new Error('the sample has changed');
  return Buffer.concat([
    plain.subarray(0, ends[0]),
    place,
    plain.subarray(ends[0], ends[1]),
    infe,
    plain.subarray(ends[1]),
    content,
  ]);
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const mainParts = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
} as const;

/** An Office file with just enough in it, and what else is to be in it. */
export function officeFile(kind: keyof typeof mainParts, more: Zippable = {}, moreTypes = ''): Buffer {
  const [part, type] = mainParts[kind];
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/>${moreTypes}</Types>`,
      ),
      [part]: strToU8('<x/>'),
      ...more,
    }),
  );
}
