import { intoWorld } from '../realm/world.ts';
import type { Bag } from '../wxml/view-node.ts';
import type { AppRun } from './app-run.ts';
import { keysOf, setAt, withValue } from './data-path.ts';
import { findNotJson } from './not-json.ts';

/** A `setData` on its way to the screen. */
export interface Change {
  readonly apply: () => void;
  readonly after: () => void;
  readonly bytes: number;
}

/** The data of a page or component twice, as WeChat has it: where the code runs, and where it is shown. */
export class DataStore {
  /** `this.data`. */
  readonly service: Bag;
  view: Readonly<Bag>;
  readonly #run: AppRun;
  readonly #show: (change: Change) => void;

  constructor(run: AppRun, initial: Bag, show: (change: Change) => void) {
    this.#run = run;
    this.#show = show;
    this.service = intoWorld(run.world, initial);
    this.view = JSON.parse(JSON.stringify(initial)) as Bag;
  }

  /** `setData`: the code's side changes at once, the screen in a moment. */
  set(changes: unknown, after: () => void): void {
    const { world, problems } = this.#run;
    if (changes === null || typeof changes !== 'object') {
      problems.add('not JSON', `setData takes an object, not ${String(changes)}`);
      return;
    }
    const written: [string, string][] = [];
    for (const [path, value] of Object.entries(changes)) {
      const wrong = findNotJson(value, path);
      if (wrong !== undefined) problems.add('not JSON', `setData would lose something: ${wrong}`);
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined) continue;
      written.push([path, text]);
      setAt(this.service, path, world.JSON.parse(text), (isList) => (isList ? new world.Array() : new world.Object()));
    }
    const bytes = Buffer.byteLength(`{${written.map(([path, text]) => `${JSON.stringify(path)}:${text}`).join(',')}}`);
    const apply = (): void => {
      for (const [path, text] of written) this.view = withValue(this.view, keysOf(path), JSON.parse(text)) as Bag;
    };
    this.#show({ apply, after, bytes });
  }

  /** A property given by the tag. */
  replace(name: string, value: unknown): void {
    this.view = { ...this.view, [name]: value };
    this.service[name] = intoWorld(this.#run.world, value);
  }
}
