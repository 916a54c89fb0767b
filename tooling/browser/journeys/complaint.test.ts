import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { countSent } from '../scenes/bad-network.ts';
import { reads, tap, tapTwice, type } from '../scenes/hand.ts';
import { chooseCommunity, signInByPhone, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

const words = '等了一上午😟没有人来，希望提前说一声。';

describe.skipIf(findChromium() === undefined)('a complaint with one’s name, in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each([
    { name: 'phone', screen: 'phone', elder: false, number: '13900000131' },
    { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true, number: '13900000132' },
  ] as const)('on $name: goes to whom it is not about, is answered and closed; another is taken back', async (look) => {
    const { faults, look: lookAt } = watchFaults();
    const visit = await pages.visit(look.screen, [/ERR_INTERNET_DISCONNECTED/]);
    const see = (name: string): Promise<void> => lookAt(visit.page, name);
    await chooseCommunity(visit);
    await signInByPhone(visit, look.number);
    if (look.elder) await turnElderOn(visit);

    await visit.open('pages/mine/index');
    await tap(visit, '投诉建议');
    await see('none yet');
    await tap(visit, '写投诉或建议');
    await tap(visit, '提交');
    await reads(visit, '请写下内容');
    await type(visit, '内容', '慢'.repeat(6000));
    await reads(visit, /多了1000个字/);
    await type(visit, '内容', words);
    await tap(visit, '法律顾问');
    await reads(visit, /不会交给被投诉的人办理/);
    await visit.page.context().setOffline(true);
    await tap(visit, '提交');
    await reads(visit, /网络不通/);
    await see('written, no network');
    await visit.page.context().setOffline(false);
    const sent = countSent(visit.page, 'feedback.submitComplaint');
    await tapTwice(visit, '提交');
    await reads(visit, '等待分给承办人');
    expect(sent()).toBe(1);
    await see('submitted');

    const street = await deskOf(pages, 'street-officer');
    const period = { unit: 'demo-01-01', from: '2026-03-01', to: '2026-03-31' };
    const { items } = await street<{ items: { id: string }[] }>('feedback.listComplaints', {
      ...period,
      state: 'submitted',
    });
    const complaint = items[0]?.id;
    await street('feedback.answerComplaint', { complaint, text: '已经提醒值班律师，以后会提前通知。' });
    await visit.open('mine/notices/index');
    await see('told');
    await tap(visit, '您提交的投诉建议已有答复');
    await reads(visit, /已经提醒值班律师/);
    await see('answered');
    await street('feedback.closeComplaint', { complaint });
    await visit.page.reload();
    await visit.page.locator('.lf-tag').getByText('已办结').waitFor();
    expect(await visit.text()).not.toContain('撤回');

    await visit.open('mine/complain/index');
    await type(visit, '内容', '灯坏了');
    await tap(visit, '提交');
    await tap(visit, '撤回');
    await see('taking back');
    await tap(visit, '确定撤回');
    await reads(visit, '已撤回');
    await visit.open('mine/complaints/index');
    await reads(visit, /^等了一上午/);
    await see('both');
    expect(faults).toEqual({});
    expect(visit.complaints).toEqual([]);
    await visit.page.context().close();
  });
});
