import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RuleError } from '@linfa/domain';
import { soundContent } from '../sound-content.ts';
import { exif, heicWith, jpegWith, pictures, pngWith, webpWith, whereabouts } from '../testing/sample-files.ts';
import { orientationOnly, readOrientation } from './orientation.ts';

const strip = async (bytes: Uint8Array) => Buffer.from((await soundContent(bytes, '')).bytes);
const kinds = Object.entries(pictures);

describe('what a camera wrote beside a picture', () => {
  it.each([
    ['jpeg', jpegWith(exif)],
    ['jpeg', Buffer.concat([pictures.jpeg, Buffer.from(`ftypmp42 ${whereabouts}`)])],
    ['png', pngWith('eXIf', exif)],
    ['png', pngWith('tEXt', Buffer.from(`Location\0${whereabouts}`))],
    ['webp', webpWith(exif)],
    ['heic', heicWith(exif)],
    ['heic', Buffer.concat([pictures.heic, Buffer.from(`\0\0\0\u0016mpvd....${whereabouts}`)])],
  ] as const)('is taken out of a %s', async (kind, bytes) => {
    expect(bytes.includes(whereabouts)).toBe(true);
    const { kind: found, bytes: kept } = await soundContent(bytes, '');
    expect(found).toBe(kind);
    expect(Buffer.from(kept).includes(whereabouts)).toBe(false);
  });

  it('is taken out and nothing else: the picture itself stays byte by byte', async () => {
    expect(await strip(pictures.jpeg)).toEqual(pictures.jpeg);
    expect(await strip(pictures.webp)).toEqual(pictures.webp);
    expect(await strip(pictures.heic)).toEqual(pictures.heic);
    const png = await strip(pictures.png);
    expect([png.includes('tEXt'), png.includes('tIME'), png.includes('PLTE'), png.includes('IDAT')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(await strip(heicWith(exif))).toHaveLength(heicWith(exif).length);
  });

  it('but for how the picture is to be turned', async () => {
    const turned = orientationOnly(6);
    expect(readOrientation(exif)).toBe(6);
    expect(readOrientation(turned)).toBe(6);
    for (const bytes of [jpegWith(exif), pngWith('eXIf', exif), webpWith(exif)]) {
      const kept = await strip(bytes);
      expect(kept.includes(Buffer.from(turned))).toBe(true);
      // Done once, it is done.
      expect(await strip(kept)).toEqual(kept);
    }
  });

  it('refuses a picture that ends too early, wherever it was cut', async () => {
    for (const [, bytes] of kinds)
      for (let end = 16; end < bytes.length - 1; end += 1)
        await expect(strip(bytes.subarray(0, end))).rejects.toBeInstanceOf(RuleError);
  });

  it('says so in words, whatever a byte is changed to', async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(jpegWith(exif), pngWith('eXIf', exif), webpWith(exif), heicWith(exif)),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (bytes, changes) => {
          const changed = Buffer.from(bytes);
          for (const [at, to] of changes) changed[at % changed.length] = to;
          const kept = await strip(changed).catch((error: unknown) => {
            if (!(error instanceof RuleError)) throw error;
            return undefined;
          });
          if (kept) expect(kept.length).toBeLessThanOrEqual(bytes.length + 8);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
