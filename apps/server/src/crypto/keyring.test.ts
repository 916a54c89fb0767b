import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeyring, type Keyring } from './keyring.ts';

describe('the keyring', () => {
  let folder: string;
  let file: string;
  let ring: Keyring;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'linfa-keyring-'));
    file = join(folder, 'keys', 'linfa.json');
    ring = openKeyring(file);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const texts = fc.string({ unit: 'binary', maxLength: 200 });
  /** A lone half of a surrogate pair is no text in UTF-8. */
  const whole = texts.filter((text) => text.isWellFormed());

  it('opens what it sealed, and never seals the same way twice', () => {
    fc.assert(
      fc.property(whole, (text) => {
        const [one, two] = [ring.seal(text), ring.seal(text)];
        expect([ring.open(one), ring.open(two)]).toEqual([text, text]);
        expect(one).not.toBe(two);
        if (text.length > 3) expect(one).not.toContain(text);
      }),
    );
  });

  it('refuses whatever was altered, in any byte', () => {
    fc.assert(
      fc.property(whole, fc.nat(), fc.integer({ min: 1, max: 255 }), (text, at, change) => {
        const [version = '', body = ''] = ring.seal(text).split(':');
        const bytes = Buffer.from(body, 'base64');
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ change;
        expect(() => ring.open(`${version}:${bytes.toString('base64')}`)).toThrow();
      }),
    );
  });

  it('refuses what was cut short, even to a shorter tag', () => {
    const [version = '', body = ''] = ring.seal('').split(':');
    const bytes = Buffer.from(body, 'base64');
    for (let length = 0; length < bytes.length; length++)
      expect(() => ring.open(`${version}:${bytes.subarray(0, length).toString('base64')}`)).toThrow();
    expect(ring.open(`${version}:${bytes.toString('base64')}`)).toBe('');
  });

  it('refuses what another ring sealed, and a version that is not in the ring', () => {
    const other = openKeyring(join(folder, 'other.json'));
    expect(() => ring.open(other.seal('张三'))).toThrow();
    expect(() => ring.open(ring.seal('张三').replace(/^1:/, '2:'))).toThrow(/not in the ring/);
    expect(() => ring.open('张三')).toThrow();
  });

  it('is kept in a file that only its owner may read, and is the same when opened again', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    expect(readdirSync(dirname(file))).toEqual(['linfa.json']);
    const again = openKeyring(file);
    expect(again.open(ring.seal('张三'))).toBe('张三');
    expect(again.blindIndex('张三')).toBe(ring.blindIndex('张三'));
  });

  it('gives the same blind index for the same text only, and another one in another ring', () => {
    fc.assert(
      fc.property(whole, whole, (one, two) => {
        expect(ring.blindIndex(one) === ring.blindIndex(two)).toBe(one === two);
        expect(ring.blindIndex(one)).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
    expect(openKeyring(join(folder, 'third.json')).blindIndex('张三')).not.toBe(ring.blindIndex('张三'));
  });

  it('opens with an older key what was sealed before the current one', () => {
    const old = join(folder, 'old.json');
    const before = openKeyring(old);
    const sealed = before.seal('张三');
    const made = JSON.parse(readFileSync(old, 'utf8')) as { keys: Record<string, string>; blindKey: string };
    const next = join(folder, 'next.json');
    writeFileSync(
      next,
      JSON.stringify({
        current: 2,
        keys: { ...made.keys, 2: Buffer.alloc(32, 7).toString('base64') },
        blindKey: made.blindKey,
      }),
    );
    const turned = openKeyring(next);
    expect(turned.open(sealed)).toBe('张三');
    expect(turned.seal('李四')).toMatch(/^2:/);
    expect(() => before.open(turned.seal('李四'))).toThrow(/not in the ring/);
  });

  it.each([
    ['no JSON', '{"current":1'],
    ['an empty file', ''],
    [
      'a short key',
      JSON.stringify({ current: 1, keys: { 1: 'c2hvcnQ=' }, blindKey: Buffer.alloc(32).toString('base64') }),
    ],
    [
      'no current key',
      JSON.stringify({
        current: 2,
        keys: { 1: Buffer.alloc(32).toString('base64') },
        blindKey: Buffer.alloc(32).toString('base64'),
      }),
    ],
    ['no blind key', JSON.stringify({ current: 1, keys: { 1: Buffer.alloc(32).toString('base64') } })],
  ])('refuses %s and leaves it as it is', (_what, text) => {
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, text);
    expect(() => openKeyring(damaged)).toThrow(expect.objectContaining({ code: 'keys-unreadable' }) as Error);
    expect(readFileSync(damaged, 'utf8')).toBe(text);
  });

  it('says so when its file cannot be a file', () => {
    const place = join(folder, 'a-folder');
    mkdirSync(place);
    expect(() => openKeyring(place)).toThrow(expect.objectContaining({ code: 'keys-unreadable' }) as Error);
  });
});
