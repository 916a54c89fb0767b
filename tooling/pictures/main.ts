// `npm run pictures`: the handbook's pictures, taken of the pages as they are now. Builds what it needs; see `run/main.mjs`.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../browser/find-chromium.ts';
import { openPages } from '../browser/open-pages.ts';
import { buildFaces } from '../build/build-face.ts';
import { root } from '../run/paths.mjs';
import { makeDemoFolder } from '../weapp/journeys/demo-folder.ts';
import { takePictures } from './take-pictures.ts';

const folder = join(root, 'docs/handbook/pictures');

process.exitCode = await main();

async function main(): Promise<number> {
  if (findChromium() === undefined) {
    process.stderr.write('No pictures: no Chromium here; install it or name one in LINFA_CHROMIUM.\n');
    return 1;
  }
  const built = await buildFaces('h5', 'admin');
  if (built !== 0) return built;
  const demo = await makeDemoFolder('full');
  try {
    const pages = await openPages(demo);
    try {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await takePictures(pages, async (name, page) => {
        process.stdout.write(`${name}\n`);
        await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', scale: 'css' });
      });
    } finally {
      await pages.stop();
    }
  } finally {
    await demo.remove();
  }
  return 0;
}
