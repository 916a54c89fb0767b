import type { Page } from 'playwright-core';
import type { Pages } from '../browser/open-pages.ts';
import { askForMediation } from '../browser/scenes/ask-for-mediation.ts';
import { book } from '../browser/scenes/book.ts';
import { countersign } from '../browser/scenes/countersign.ts';
import { logService } from '../browser/scenes/log-service.ts';
import { signUpForEvent } from '../browser/scenes/sign-up-for-event.ts';
import { dutyOf } from '../weapp/journeys/duty.ts';
import { chooseCommunity, signInAsStaff, signInByPhone, turnElderOn } from '../browser/scenes/usual-steps.ts';

export type Camera = (name: string, page: Page) => Promise<void>;

/** Goes through the scenes that the tests go through, and keeps what is seen. */
export async function takePhonePictures(pages: Pages, camera: Camera): Promise<void> {
  for (const elder of [false, true]) {
    const visit = await pages.visit('phone');
    const see = (name: string): Promise<void> => camera(`${name}${elder ? '-elder' : ''}`, visit.page);
    await chooseCommunity(visit);
    await signInByPhone(visit, elder ? '13800001119' : '13800001118');
    if (elder) await turnElderOn(visit);
    await book(visit, see);
    await askForMediation(visit, see);
    await signUpForEvent(visit, see);
    await visit.page.context().close();
  }
  await takeStaffPictures(pages, camera);
}

async function takeStaffPictures(pages: Pages, camera: Camera): Promise<void> {
  const duty = await dutyOf(pages);
  const shift = await duty.close('13:00', 150);
  await duty.close('12:00', 60);
  const [adviser, official] = [await pages.visit('phone'), await pages.visit('phone')];
  await signInAsStaff(adviser, 'adviser', pages.accounts['adviser']);
  await logService(adviser, (name) => camera(name, adviser.page), shift);
  await signInAsStaff(official, 'community-clerk', pages.accounts['community-clerk']);
  await countersign(official, (name) => camera(name, official.page), await duty.showCode(shift));
}
