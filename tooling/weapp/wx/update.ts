import type { AppRun } from '../app/app-run.ts';
import type { Apis } from './callback-api.ts';

/** New versions of the package; there is none here. */
export function updateApis(run: AppRun): Apis {
  const quiet = (): void => undefined;
  return {
    getUpdateManager: () =>
      Object.assign(new run.world.Object(), {
        onCheckForUpdate: (listener: (result: unknown) => void) =>
          run.later(() => listener(Object.assign(new run.world.Object(), { hasUpdate: false }))),
        onUpdateReady: quiet,
        onUpdateFailed: quiet,
        applyUpdate: () => run.problems.add('uncaught error', 'applyUpdate without an update'),
      }),
  };
}
