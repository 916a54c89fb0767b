import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutyOf } from '../../weapp/journeys/duty.ts';
import { findChromium } from '../find-chromium.ts';
import { countersign } from '../scenes/countersign.ts';
import { logService } from '../scenes/log-service.ts';
import { signInAsStaff, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('staff in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each([
    { name: 'phone', screen: 'phone', elder: false, times: ['01:00', '04:00'] },
    { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, times: ['12:00', '15:00'] },
  ] as const)(
    'on $name: an adviser logs and shows a code; the official signs, and objects',
    async ({ screen, elder, times }) => {
      const duty = await dutyOf(pages);
      const [signed, objected] = times;
      const shift = await duty.close(signed, 150);
      await duty.close(objected, 60);
      const { faults, look } = watchFaults();
      const at = async (username: string) => {
        const visit = await pages.visit(screen);
        await signInAsStaff(visit, username, pages.accounts[username]);
        if (elder) await turnElderOn(visit);
        const see = (name: string): Promise<void> => look(visit.page, name);
        return { visit, see };
      };
      const [adviser, official] = [await at('adviser'), await at('community-clerk')];
      await logService(adviser.visit, adviser.see, shift);
      await countersign(official.visit, official.see, await duty.showCode(shift));
      expect(faults).toEqual({});
      for (const { visit } of [adviser, official]) {
        expect(visit.complaints).toEqual([]);
        await visit.page.context().close();
      }
    },
  );
});
