// Draws the icons of the tab bar into src/tabs: `node build/draw-tabs.mjs`. WeChat takes no SVG there; what is drawn is kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodePng } from './encode-png.mjs';

/** A shape says for a point of a field of 24 × 24 how far outside it lies; negative is inside. @typedef {(x: number, y: number) => number} Shape */

/** @param {...Shape} shapes @returns {Shape} */
const all =
  (...shapes) =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));
/** @param {Shape} from @param {Shape} cut @returns {Shape} */
const without = (from, cut) => (x, y) => Math.max(from(x, y), -cut(x, y));
/** @param {number} cx @param {number} cy @param {number} r @returns {Shape} */
const disc = (cx, cy, r) => (x, y) => Math.hypot(x - cx, y - cy) - r;
/** @param {number} left @param {number} top @param {number} right @param {number} bottom @param {number} round @returns {Shape} */
const box = (left, top, right, bottom, round) => (x, y) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + round;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + round;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
};
/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @returns {Shape} */
const line =
  (x1, y1, x2, y2, half = 1) =>
  (x, y) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy), 0), 1);
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - half;
  };
/** @param {Shape} shape @returns {Shape} */
const outline = (shape) => (x, y) => Math.abs(shape(x, y)) - 1;
/** Below a line only. @param {Shape} shape @param {number} bottom @returns {Shape} */
const above = (shape, bottom) => (x, y) => Math.max(shape(x, y), y - bottom);

/** Each tab as it is, and as it is when chosen. @type {Record<string, [Shape, Shape]>} */
const drawings = {
  home: [
    all(
      line(3, 11, 12, 3.5),
      line(12, 3.5, 21, 11),
      line(5.5, 10, 5.5, 20.5),
      line(18.5, 10, 18.5, 20.5),
      line(5.5, 20.5, 18.5, 20.5),
      line(12, 15, 12, 20.5),
    ),
    without(
      all(line(3, 11, 12, 3.5, 1.4), line(12, 3.5, 21, 11, 1.4), house(), box(4.5, 10, 19.5, 21.5, 1)),
      box(10.5, 14.5, 13.5, 23, 0.5),
    ),
  ],
  events: [
    all(
      outline(box(4, 5.5, 20, 20.5, 2)),
      line(4, 10.5, 20, 10.5),
      line(8, 3, 8, 6),
      line(16, 3, 16, 6),
      disc(9, 15, 1.4),
    ),
    without(
      all(box(3, 4.5, 21, 21.5, 3), line(8, 3, 8, 6), line(16, 3, 16, 6)),
      all(line(5.5, 10, 18.5, 10, 0.8), disc(9, 15.5, 1.6)),
    ),
  ],
  affairs: [
    all(
      outline(box(5, 3.5, 19, 20.5, 2)),
      line(8.5, 8.5, 15.5, 8.5),
      line(8.5, 12.5, 15.5, 12.5),
      line(8.5, 16.5, 12.5, 16.5),
    ),
    without(
      box(4, 2.5, 20, 21.5, 3),
      all(line(8.5, 8.5, 15.5, 8.5), line(8.5, 12.5, 15.5, 12.5), line(8.5, 16.5, 12.5, 16.5)),
    ),
  ],
  mine: [
    all(outline(disc(12, 8, 4)), above(outline(disc(12, 21.5, 7.5)), 21)),
    all(disc(12, 8, 5), above(disc(12, 21.5, 8.5), 21.5)),
  ],
};

/** The room under the roof. @returns {Shape} */
function house() {
  return (x, y) => Math.max(3.5 - y + Math.abs(x - 12) * 0.833, y - 12, Math.abs(x - 12) - 9);
}

const colours = { plain: [0x55, 0x60, 0x5b], chosen: [0x1c, 0x64, 0x50] };
const size = 81;
const folder = fileURLToPath(new URL('../src/tabs/', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const [name, [plain, chosen]] of Object.entries(drawings)) {
  writeFileSync(`${folder}${name}.png`, draw(plain, colours.plain));
  writeFileSync(`${folder}${name}-chosen.png`, draw(chosen, colours.chosen));
}

/** @param {Shape} shape @param {number[]} colour */
function draw(shape, colour) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const unit = 24 / size;
      const covered = 0.5 - shape((column + 0.5) * unit, (row + 0.5) * unit) / unit;
      pixels.set([...colour, Math.round(Math.min(Math.max(covered, 0), 1) * 255)], (row * size + column) * 4);
    }
  return encodePng(size, size, pixels);
}
