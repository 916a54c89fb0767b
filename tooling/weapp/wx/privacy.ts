import type { AppRun } from '../app/app-run.ts';
import { callbackApi, WxFailure, type Apis } from './callback-api.ts';

/** WeChat's consent to the privacy guide: what is personal is given out only after it. */
export function privacyApis(run: AppRun): Apis {
  const api = (name: string, act: () => unknown) => ({ [name]: callbackApi(run, name, act) });
  return {
    ...api('getPrivacySetting', () => ({
      needAuthorization: needsConsent(run),
      privacyContractName: '《小程序隐私保护指引》',
    })),
    ...api('requirePrivacyAuthorize', () => askPrivacy(run)),
    ...api('openPrivacyContract', () => run.device.did('openPrivacyContract', {})),
    onNeedPrivacyAuthorization: (listener: (resolve: unknown) => void) =>
      run.events.on('needPrivacy', (asked) => listener((asked as { resolve: unknown }).resolve)),
  };
}

function needsConsent(run: AppRun): boolean {
  return run.package.app.usesPrivacyCheck && !run.device.privacyAgreed;
}

/** Asks through the app's own sheet when it has one, otherwise through WeChat's, which the test answers. */
export async function askPrivacy(run: AppRun): Promise<void> {
  if (!needsConsent(run)) return;
  const answer = run.events.has('needPrivacy')
    ? await new Promise<unknown>((resolve) => {
        const answered = (result: { event?: unknown }): void => {
          if (result.event !== 'exposureAuthorization') resolve(result.event);
        };
        run.guard(() => run.events.emit('needPrivacy', { resolve: answered }));
      })
    : run.device.script.privacy.take();
  if (answer === 'agree') {
    run.device.privacyAgreed = true;
    return;
  }
  if (answer === undefined) {
    run.problems.add(
      'not in this tool',
      'WeChat asks for the privacy consent and the test does not: phone.answerPrivacy()',
    );
  }
  throw new WxFailure('privacy permission is not authorized', { errno: 104 });
}
