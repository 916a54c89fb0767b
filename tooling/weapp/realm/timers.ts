import type { Activity } from './activity.ts';
import type { World } from './world.ts';

/** A timer of up to this many milliseconds is part of what an act sets off; a longer one is the app's own pace. */
const moment = 120;

/** Gives the world its timers; they end with it. */
export function installTimers(world: World, activity: Activity, guard: (act: () => void) => void): { end: () => void } {
  const running = new Map<number, { handle: NodeJS.Timeout; done: () => void }>();
  let last = 0;
  const clear = (id: unknown): void => {
    const timer = running.get(Number(id));
    if (!timer) return;
    clearTimeout(timer.handle);
    timer.done();
    running.delete(Number(id));
  };
  const begin = (act: unknown, delay: unknown, given: unknown[], repeats: boolean): number => {
    if (typeof act !== 'function')
      throw new world.TypeError('A timer takes a function; WeChat runs no code from strings');
    const id = (last += 1);
    const wait = Math.max(0, Number(delay) || 0);
    const done = !repeats && wait <= moment ? activity.begin() : () => undefined;
    const run = (): void => {
      if (!repeats) running.delete(id);
      guard(() => Reflect.apply(act, undefined, given));
      done();
    };
    const handle = repeats ? setInterval(run, wait) : setTimeout(run, wait);
    running.set(id, { handle, done });
    return id;
  };
  Object.assign(world, {
    setTimeout: (act: unknown, delay?: unknown, ...given: unknown[]) => begin(act, delay, given, false),
    setInterval: (act: unknown, delay?: unknown, ...given: unknown[]) => begin(act, delay, given, true),
    clearTimeout: clear,
    clearInterval: clear,
  });
  return {
    end() {
      for (const id of running.keys()) clear(id);
    },
  };
}
