import { afterAll, beforeAll, expect, test } from 'vitest';
import { phoneDutyElsewhere } from './duty.ts';
import { today } from './linfa-process.ts';
import { community } from './residents.ts';
import { deskOf, staffPhone } from './staff.ts';
import { startLinfa, type Linfa } from './start-linfa.ts';

let linfa: Linfa;
beforeAll(async () => {
  linfa = await startLinfa();
});
afterAll(() => linfa.stop());

test('a service begins where the adviser is on duty now, and in its way, wherever the last one was', async () => {
  const duty = await phoneDutyElsewhere(linfa);
  const phone = await staffPhone(linfa, 'adviser', { now: new Date(`${today}T08:45:00+08:00`) });
  await phone.tap('登记法律服务');
  const log = async (matter: string, at?: string): Promise<void> => {
    await phone.tap('登记服务');
    if (at !== undefined) await phone.tap(at);
    await phone.tap(matter);
    await phone.tap('保存');
    await phone.waitFor('今天的值班');
    await phone.rest();
  };
  await log('劳动工伤', community.name);
  await log('继承');
  const adviser = await deskOf(linfa, 'adviser');
  const logged = async (unit: string) =>
    (
      await adviser<{ items: { community: { code: string }; mode: string; matter: string }[] }>('consultations.list', {
        unit,
        from: today,
        to: today,
        mine: true,
      })
    ).items;
  expect(await logged(duty.code)).toMatchObject([
    { matter: 'inheritance', mode: 'phone', community: { code: duty.code } },
  ]);
  // Nobody answers the phone for the place that was chosen instead.
  expect(await logged(community.code)).toMatchObject([{ matter: 'labour', mode: 'on-site' }]);
  expect(phone.report().problems).toEqual([]);
});
