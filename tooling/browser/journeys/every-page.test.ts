import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../run/paths.mjs';
import { findChromium } from '../find-chromium.ts';
import { findTooSmall } from '../find-too-small.ts';
import { looks } from '../scenes/looks.ts';
import { chooseCommunity, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** Both builds have the same pages; the WeChat one lists them in a file. */
function everyPage(): string[] {
  const app = JSON.parse(readFileSync(join(root, 'apps/miniprogram/dist/weapp/app.json'), 'utf8')) as AppJson;
  return [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root: folder, pages }) => pages.map((page) => `${folder}/${page}`)),
  ];
}

describe.skipIf(findChromium() === undefined)('every page in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each(looks)(
    'on $name: opens, keeps nobody out, is large enough, and cuts nothing off',
    async ({ screen, elder, phone }) => {
      const visit = await pages.visit(screen);
      await chooseCommunity(visit);
      await signInByPhone(visit, phone);
      if (elder) await turnElderOn(visit);
      const { faults, look } = watchFaults();
      for (const path of everyPage()) {
        await visit.open(path);
        const empty = (await visit.text()) === '' ? ['says nothing'] : [];
        await look(visit.page, path, [...empty, ...(await findTooSmall(visit.page))]);
      }
      expect(faults).toEqual({});
      expect(visit.complaints).toEqual([]);
      await visit.page.context().close();
    },
  );
});
