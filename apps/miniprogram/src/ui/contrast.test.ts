// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const tokens = readFileSync(join(import.meta.dirname, 'tokens.scss'), 'utf8');

function colour(name: string): string {
  const found = new RegExp(`--lf-${name}: #([0-9a-f]{3,6});`).exec(tokens)?.[1];
  if (found === undefined) throw new Error(`no colour ${name}`);
  return found.length === 3 ? [...found].map((digit) => digit + digit).join('') : found;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it.each([
  ['ink', 'paper'],
  ['ink', 'card'],
  ['soft-ink', 'paper'],
  ['soft-ink', 'card'],
  ['soft-ink', 'pine-soft'],
  ['soft-ink', 'clay-soft'],
  ['pine', 'card'],
  ['pine', 'paper'],
  ['pine-deep', 'pine-soft'],
  ['clay', 'card'],
  ['red', 'card'],
  ['red', 'paper'],
])('%s can be read on %s', (ink, ground) => {
  expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
});

it('elder mode has letters of 18 and more, the largest 30 and more, lines 1.4 high, and targets of 60', () => {
  const elder = /@mixin elder \{([^}]*)\}/.exec(tokens)?.[1] ?? '';
  const value = (name: string): number => Number(new RegExp(`--lf-${name}:[^0-9]*([0-9.]+)`).exec(elder)?.[1]);
  expect(Math.min(...['body', 'small', 'large', 'title', 'hero'].map(value))).toBeGreaterThanOrEqual(18);
  expect(value('hero')).toBeGreaterThanOrEqual(30);
  expect(value('line')).toBeGreaterThanOrEqual(1.4);
  expect(value('target')).toBeGreaterThanOrEqual(60);
});
