import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG of 8-bit RGBA pixels.
 * @param {number} width
 * @param {number} height
 * @param {Buffer} pixels
 * @returns {Buffer}
 */
export function encodePng(width, height, pixels) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const row = width * 4;
  const lines = Buffer.concat(
    Array.from({ length: height }, (_, index) =>
      Buffer.concat([Buffer.from([0]), pixels.subarray(index * row, (index + 1) * row)]),
    ),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** @param {string} type @param {Buffer} content */
function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
