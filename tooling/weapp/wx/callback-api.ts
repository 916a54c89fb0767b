import type { AppRun } from '../app/app-run.ts';
import { intoWorld } from '../realm/world.ts';
import type { Bag } from '../wxml/view-node.ts';

/** A failure as WeChat words it; `more` are its further members. */
export class WxFailure extends Error {
  readonly more: Bag;

  constructor(reason: string, more: Bag = {}) {
    super(reason);
    this.more = more;
  }
}

type Callback = (result: unknown) => void;
export type Act = (options: Bag) => unknown;
export type Apis = Record<string, unknown>;

/** An API of the kind that answers through `success`, `fail` and `complete`, or else through a promise. */
export function callbackApi(run: AppRun, name: string, act: Act): (options?: Bag) => unknown {
  return (options = {}) => {
    const { success, fail, complete } = options as Record<string, Callback | undefined>;
    const end = (answer: Callback | undefined, result: Bag): void =>
      run.later(() => {
        run.guard(() => answer?.(result));
        run.guard(() => complete?.(result));
      });
    const outcome = attempt(act, options).then(
      (value) => ({ ok: true, result: intoResult(run, { ...(value as Bag), errMsg: `${name}:ok` }) }),
      (error: unknown) => ({ ok: false, result: intoWorld(run.world, failureOf(name, error)) }),
    );
    if (success ?? fail ?? complete) {
      void outcome.then(({ ok, result }) => end(ok ? success : fail, result));
      return undefined;
    }
    return new run.world.Promise((resolve, reject) => {
      void outcome.then(({ ok, result }) => end(ok ? resolve : reject, result));
    });
  };
}

async function attempt(act: Act, options: Bag): Promise<unknown> {
  return await act(options);
}

/** Functions, bytes and other things of the app's own world stay what they are. */
function intoResult(run: AppRun, value: Bag): Bag {
  const result = new run.world.Object() as unknown as Bag;
  for (const [key, member] of Object.entries(value)) {
    result[key] =
      member instanceof run.world.Object || typeof member === 'function' ? member : intoWorld(run.world, member);
  }
  return result;
}

function failureOf(name: string, error: unknown): Bag {
  if (error instanceof WxFailure) return { ...error.more, errMsg: `${name}:fail ${error.message}`.trimEnd() };
  return { errMsg: `${name}:fail ${String((error as Error | null)?.message ?? error)}` };
}

/** Bytes as an ArrayBuffer of the app's world. */
export function bytesIntoWorld(run: AppRun, bytes: Uint8Array): ArrayBuffer {
  const buffer = new run.world.ArrayBuffer(bytes.byteLength);
  new run.world.Uint8Array(buffer).set(bytes);
  return buffer;
}
