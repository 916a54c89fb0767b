// `npm run pictures [phone|desk]`: the handbook's pictures, taken of the pages as they are now. Builds what it needs.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../browser/find-chromium.ts';
import { openPages, type Pages } from '../browser/open-pages.ts';
import { buildFaces, type BuiltFace } from '../build/build-face.ts';
import { root } from '../run/paths.mjs';
import { makeDemoFolder } from '../weapp/journeys/demo-folder.ts';
import { shootDesk, shootPhone, type Shoot } from './shoot.ts';
import { takeDeskPictures } from './take-desk-pictures.ts';
import { takePhonePictures, type Camera } from './take-phone-pictures.ts';

const folder = join(root, 'docs/handbook/pictures');

interface Part {
  readonly face: BuiltFace;
  readonly take: (pages: Pages, camera: Camera) => Promise<void>;
  readonly shoot: Shoot;
  readonly ending: string;
}

const parts = {
  phone: { face: 'h5', take: takePhonePictures, shoot: shootPhone, ending: '.png' },
  desk: { face: 'admin', take: takeDeskPictures, shoot: shootDesk, ending: '.webp' },
} satisfies Record<string, Part>;

process.exitCode = await main(process.argv.slice(2));

async function main(asked: readonly string[]): Promise<number> {
  const chosen = Object.entries<Part>(parts).filter(([name]) => asked.length === 0 || asked.includes(name));
  if (findChromium() === undefined) {
    process.stderr.write('No pictures: no Chromium here; install it or name one in LINFA_CHROMIUM.\n');
    return 1;
  }
  const built = await buildFaces(...chosen.map(([, { face }]) => face));
  if (built !== 0) return built;
  const demo = await makeDemoFolder('full');
  try {
    const pages = await openPages(demo);
    try {
      for (const [, part] of chosen) await take(pages, part);
    } finally {
      await pages.stop();
    }
  } finally {
    await demo.remove();
  }
  return 0;
}

/** What was there goes first: a page that is no more leaves no picture behind. */
async function take(pages: Pages, { take: go, shoot, ending }: Part): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.endsWith(ending)) await rm(join(folder, name));
  await go(pages, async (name, page) => {
    process.stdout.write(`${name}\n`);
    await shoot(page, join(folder, `${name}${ending}`));
  });
}
