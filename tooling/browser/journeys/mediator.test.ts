import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../../weapp/journeys/staff.ts';
import { findChromium } from '../find-chromium.ts';
import { mediate } from '../scenes/mediate.ts';
import { signInAsStaff, turnElderOn } from '../scenes/usual-steps.ts';
import { watchFaults } from '../watch-faults.ts';
import { startPages, type Pages } from './start-pages.ts';

describe.skipIf(findChromium() === undefined)('a mediator in a browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.stop());

  it.each([
    { name: 'phone', screen: 'phone', elder: false },
    { name: 'smallPhone, 长辈版', screen: 'smallPhone', elder: true },
  ] as const)('on $name: opens a request, takes it on, and tells the street of it', async ({ screen, elder }) => {
    const clerk = await deskOf(pages, 'community-clerk');
    await clerk('mediation.requestForResident', {
      community: 'demo-01-01',
      disputeType: 'neighbour',
      facts: '楼上漏水，天花板受损。',
      claims: ['修好漏水', '赔偿1200元'],
      applicant: { name: '赵大娘' },
      respondents: [{ name: '孙大伯', phone: '13700000012' }],
    });
    const { faults, look } = watchFaults();
    const visit = await pages.visit(screen);
    await signInAsStaff(visit, 'mediator', pages.accounts['mediator']);
    if (elder) await turnElderOn(visit);
    await mediate(visit, (name) => look(visit.page, name));
    expect(faults).toEqual({});
    expect(visit.complaints).toEqual([]);
    await visit.page.context().close();
  });
});
