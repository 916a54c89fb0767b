import { randomUUID } from 'node:crypto';
import type { AppRun } from '../app/app-run.ts';
import type { SubscribeAnswer } from '../device/answers.ts';
import type { Bag } from '../wxml/view-node.ts';
import { callbackApi, WxFailure, type Apis } from './callback-api.ts';

const mostTemplates = 3;

/** Who the person is to WeChat, and what they allow. */
export function accountApis(run: AppRun): Apis {
  const { script } = run.device;
  const api = (name: string, act: (options: Bag) => unknown) => ({ [name]: callbackApi(run, name, act) });
  return {
    ...api('login', () => {
      const code = script.login.take() ?? `code-${randomUUID()}`;
      if (typeof code !== 'string') throw new WxFailure(code.fails);
      return { code };
    }),
    ...api('checkSession', () => undefined),
    ...api('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } })),
    requestSubscribeMessage(options: Bag) {
      const tapped = run.inTap;
      const ask = callbackApi(run, 'requestSubscribeMessage', () => {
        if (!tapped) throw new WxFailure('can only be invoked by user TAP gesture.', { errCode: 20003 });
        return subscribe(run, [...(options['tmplIds'] as string[])]);
      });
      return ask(options);
    },
    getAccountInfoSync: () =>
      run.world.JSON.parse(
        JSON.stringify({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
      ) as unknown,
  };
}

function subscribe(run: AppRun, ids: readonly string[]): Bag {
  if (ids.length === 0 || ids.length > mostTemplates)
    throw new WxFailure('Templates count out of max bounds', { errCode: 20001 });
  const answer = run.device.script.subscribe.take();
  if (answer === undefined) {
    run.problems.add(
      'not in this tool',
      'A subscription was asked for and the test does not answer: phone.answerSubscribe()',
    );
    throw new WxFailure('cancel');
  }
  run.device.did('requestSubscribeMessage', { ids });
  return Object.fromEntries(ids.map((id) => [id, answerFor(answer, id)]));
}

const answerFor = (answer: SubscribeAnswer, id: string): string =>
  typeof answer === 'string' ? answer : (answer[id] ?? 'reject');
