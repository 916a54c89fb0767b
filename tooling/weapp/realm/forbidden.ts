import type { Problems } from './problems.ts';
import type { World } from './world.ts';

/** What a browser or Node has and WeChat's script world has not. */
const absent = [
  'window document self top parent frames navigator location history screen localStorage sessionStorage',
  'indexedDB XMLHttpRequest fetch WebSocket EventSource Worker alert confirm prompt crypto performance',
  'URL URLSearchParams FormData Blob File Headers Request Response TextEncoder TextDecoder',
  'AbortController Event EventTarget HTMLElement Node Element Image MutationObserver atob btoa',
  'queueMicrotask structuredClone requestAnimationFrame cancelAnimationFrame setImmediate process',
  'Buffer MessageChannel WebAssembly SharedArrayBuffer Intl',
].flatMap((line) => line.split(' '));

/**
 * Reports the use of what is absent, even where the app catches the error. Asking with `typeof` is no use: whoever reads
 * the name is looked up in its own source, and what stands before it tells.
 */
export function forbidGlobals(world: World, sourceOf: (file: string) => string | undefined, problems: Problems): void {
  for (const name of absent) {
    Reflect.deleteProperty(world, name);
    Object.defineProperty(world, name, {
      configurable: true,
      enumerable: false,
      get() {
        const error = new world.ReferenceError(`${name} is not defined`);
        if (isAsked(error.stack ?? '', name, sourceOf)) return undefined;
        problems.add('forbidden global', `${name} does not exist in WeChat: ${placeOf(error.stack ?? '')}`);
        throw error;
      },
      set(value: unknown) {
        Object.defineProperty(world, name, { value, writable: true, configurable: true });
      },
    });
  }
  warnOfLocales(world, problems);
}

/** What these print depends on the phone: many Androids have no language data. */
function warnOfLocales(world: World, problems: Problems): void {
  const methods: [{ prototype: object }, string][] = [
    [world.Date, 'toLocaleString'],
    [world.Date, 'toLocaleDateString'],
    [world.Date, 'toLocaleTimeString'],
    [world.Number, 'toLocaleString'],
  ];
  for (const [type, method] of methods) {
    const original = Reflect.get(type.prototype, method) as (...given: unknown[]) => unknown;
    Object.defineProperty(type.prototype, method, {
      configurable: true,
      writable: true,
      value(this: unknown, ...given: unknown[]) {
        problems.add('forbidden global', `${method} prints something else on every kind of phone`);
        return Reflect.apply(original, this, given);
      },
    });
  }
}

function isAsked(stack: string, name: string, sourceOf: (file: string) => string | undefined): boolean {
  const place = placeOf(stack);
  const found = /^(.*):(\d+):(\d+)$/.exec(place);
  const source = found?.[1] === undefined ? undefined : sourceOf(found[1]);
  if (!found || source === undefined) return false;
  const line = source.split('\n')[Number(found[2]) - 1] ?? '';
  const column = Number(found[3]) - 1;
  // V8 points at the name itself, or at the `typeof` before it; as a member of something it is merely not there.
  const before = line.slice(0, column);
  return line.startsWith('typeof', column) || /(typeof\s*\(?\s*|\.)$/.test(before) || !line.startsWith(name, column);
}

/** The first line of the stack that lies in the package. */
function placeOf(stack: string): string {
  for (const line of stack.split('\n').slice(1)) {
    const place = /\(?(weapp:\/\/.*?:\d+:\d+)\)?$/.exec(line.trim())?.[1];
    if (place !== undefined) return place;
  }
  return '';
}
