import type { AppRun } from '../app/app-run.ts';
import { NavigationRefusal } from '../app/navigation.ts';
import type { Bag } from '../wxml/view-node.ts';
import { callbackApi, WxFailure, type Apis } from './callback-api.ts';
import { asText } from '../wxml/as-text.ts';

/** Going from page to page. */
export function navigationApis(run: AppRun): Apis {
  const { pages } = run;
  // One after the other, each in a turn of its own, as WeChat does it.
  let queue: Promise<unknown> = Promise.resolve();
  const go = (name: string, act: (options: Bag) => void) => ({
    [name]: callbackApi(run, name, (options) => {
      const done = run.activity.begin();
      const turn = queue.then(
        () =>
          new Promise<void>((resolve, reject) => {
            setImmediate(() => {
              try {
                if (run.alive) act(options);
                resolve();
              } catch (error) {
                reject(error instanceof NavigationRefusal ? new WxFailure(error.message) : (error as Error));
              }
            });
          }),
      );
      queue = turn.catch(() => undefined);
      return turn.finally(() => setTimeout(done, 1));
    }),
  });
  const url = (options: Bag): string => asText(options['url']);
  const api = (name: string, act: (options: Bag) => unknown) => ({ [name]: callbackApi(run, name, act) });
  return {
    ...go('navigateTo', (options) => {
      if (options['events'] !== undefined) run.problems.add('not in this tool', 'events of navigateTo');
      pages.navigateTo(url(options));
    }),
    ...go('redirectTo', (options) => pages.redirectTo(url(options))),
    ...go('reLaunch', (options) => pages.reLaunch(url(options))),
    ...go('switchTab', (options) => pages.switchTab(url(options))),
    ...go('navigateBack', (options) => pages.navigateBack(Number(options['delta'] ?? 1))),
    ...api('setNavigationBarTitle', (options) => {
      if (pages.top) pages.top.title = asText(options['title']);
    }),
    ...api('pageScrollTo', () => undefined),
    ...api('startPullDownRefresh', () => void pages.top?.live('onPullDownRefresh')),
    ...api('stopPullDownRefresh', () => undefined),
  };
}
