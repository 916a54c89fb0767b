import { Script } from 'node:vm';
import { resolvePath } from '../package/resolve-path.ts';
import type { World } from './world.ts';

const scriptUrl = (path: string): string => `weapp://${path}`;

/** The scripts of a package, compiled once for all runs. */
export class Scripts {
  readonly #read: (path: string) => string | undefined;
  readonly #compiled = new Map<string, Script>();

  constructor(read: (path: string) => string | undefined) {
    this.#read = read;
  }

  source(url: string): string | undefined {
    return url.startsWith('weapp://') ? this.#read(url.slice('weapp://'.length)) : undefined;
  }

  compile(path: string): Script {
    const known = this.#compiled.get(path);
    if (known) return known;
    const source = this.#read(path);
    if (source === undefined) throw new Error(`module '${path}' is not defined`);
    // On the same line, so that places in a stack are places in the file but for the first line.
    const script = new Script(`(function (require, module, exports, global) {\n${source}\n})`, {
      filename: scriptUrl(path),
      lineOffset: -1,
    });
    this.#compiled.set(path, script);
    return script;
  }
}

/** `require` between the files of a package. */
export class Modules {
  readonly #world: World;
  readonly #scripts: Scripts;
  readonly #mayUse: (from: string, wanted: string) => void;
  readonly #loaded = new Map<string, { exports: unknown }>();
  readonly #global: object;

  constructor(world: World, scripts: Scripts, mayUse: (from: string, wanted: string) => void) {
    this.#world = world;
    this.#scripts = scripts;
    this.#mayUse = mayUse;
    this.#global = new world.Object();
  }

  load(path: string): unknown {
    const known = this.#loaded.get(path);
    if (known) return known.exports;
    const module = new this.#world.Object() as { exports: unknown };
    module.exports = new this.#world.Object();
    this.#loaded.set(path, module);
    const run = this.#scripts.compile(path).runInContext(this.#world) as (...given: unknown[]) => void;
    const require = (wanted: unknown): unknown => {
      const target = resolvePath(path, String(wanted));
      const file = target.endsWith('.js') ? target : `${target}.js`;
      this.#mayUse(path, file);
      return this.load(file);
    };
    try {
      run(require, module, module.exports, this.#global);
    } catch (error) {
      this.#loaded.delete(path);
      throw error;
    }
    return module.exports;
  }
}
