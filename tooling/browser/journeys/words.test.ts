import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { answerInWriting, askInWriting } from '../scenes/ask-in-writing.ts';
import { reads } from '../scenes/hand.ts';
import { findByCode, suggest } from '../scenes/suggest.ts';
import { chooseCommunity, signInAsStaff, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('what residents write, in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each([
    { name: 'phone', screen: 'phone', elder: false, number: '13900000121' },
    { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, number: '13900000122' },
  ] as const)('on $name: a question is answered, and a suggestion is found by its code', async (look) => {
    const watched = watchFaults();
    const resident = await pages.visit(look.screen);
    await chooseCommunity(resident);
    await signInByPhone(resident, look.number);
    const adviser = await pages.visit(look.screen);
    await signInAsStaff(adviser, 'adviser', pages.accounts['adviser']);
    if (look.elder) for (const visit of [resident, adviser]) await turnElderOn(visit);
    await askInWriting(resident, (name) => watched.look(resident.page, name), '电梯坏了一个月，物业不修，怎么办？');
    await answerInWriting(
      adviser,
      (name) => watched.look(adviser.page, name),
      '先请业委会书面催告，再向住建部门反映。',
    );
    await resident.page.reload();
    await reads(resident, /先请业委会书面催告/);

    const code = await suggest(resident, (name) => watched.look(resident.page, name), '希望周末也有人值班。');
    const clerk = await deskOf(pages, 'community-clerk');
    const { items } = await clerk<{ items: { id: string }[] }>('feedback.listComplaints', {
      unit: 'demo-01-01',
      from: '2026-03-01',
      to: '2026-03-31',
      state: 'submitted',
    });
    await clerk('feedback.answerComplaint', { complaint: items[0]?.id, text: '下个月起周六上午有人。' });
    await findByCode(resident, (name) => watched.look(resident.page, name), code);
    await reads(resident, /下个月起周六上午有人/);
    expect(watched.faults).toEqual({});
    expect([...resident.complaints, ...adviser.complaints]).toEqual([]);
    for (const visit of [resident, adviser]) await visit.page.context().close();
  });
});
