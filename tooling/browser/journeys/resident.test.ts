import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { askForMediation } from '../scenes/ask-for-mediation.ts';
import { book } from '../scenes/book.ts';
import { looks } from '../scenes/looks.ts';
import { signUpForEvent } from '../scenes/sign-up-for-event.ts';
import { chooseCommunity, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('a resident in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each(looks)(
    'on $name: books, calls it off, asks for mediation and follows it, goes to a lecture',
    async ({ screen, elder, phone }) => {
      // Asked for before its text was agreed to, mediation is refused once: the browser writes that down as an error.
      const visit = await pages.visit(screen, [/409 .*mediation\.requestMediation/]);
      await chooseCommunity(visit);
      await signInByPhone(visit, phone);
      if (elder) await turnElderOn(visit);
      const { faults, look } = watchFaults();
      const see = (name: string): Promise<void> => look(visit.page, name);
      await book(visit, see);
      await askForMediation(visit, see);
      await signUpForEvent(visit, see);
      expect(faults).toEqual({});
      expect(visit.complaints).toEqual([]);
      await visit.page.context().close();
    },
  );
});
