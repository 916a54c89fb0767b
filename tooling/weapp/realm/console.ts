import type { Problems } from './problems.ts';
import { wordCause } from './problems.ts';
import type { World } from './world.ts';

/** Errors that the app prints are errors; the rest it may say as it likes. */
export function installConsole(world: World, problems: Problems): void {
  const quiet = (): void => undefined;
  const error = (...given: unknown[]): void => problems.add('console.error', given.map(wordCause).join(' '));
  const console = Object.assign(new world.Object(), { error, assert: quiet, group: quiet, groupEnd: quiet });
  for (const name of ['log', 'info', 'warn', 'debug', 'trace', 'time', 'timeEnd', 'table']) {
    Object.assign(console, { [name]: quiet });
  }
  world['console'] = console as never;
}
