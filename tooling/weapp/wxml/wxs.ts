import { createContext, Script } from 'node:vm';

export type WxsModules = Readonly<Record<string, unknown>>;

/** Runs a wxs module in a world of its own, which has the language and nothing else. */
export function runWxs(code: string, path: string, read: (path: string) => { code: string; path: string }): unknown {
  const world = createContext({}, { codeGeneration: { strings: false, wasm: false }, name: path });
  const loaded = new Map<string, unknown>();
  const require = (from: string) => (wanted: string) => {
    const file = read(new URL(wanted, `file:///${from}`).pathname.slice(1));
    if (!loaded.has(file.path)) loaded.set(file.path, run(file.code, file.path));
    return loaded.get(file.path);
  };
  const run = (source: string, name: string): unknown => {
    const wrapped = `(function (module, exports, require, getRegExp, getDate, console) {${source}\n})`;
    const call = new Script(wrapped, { filename: name }).runInContext(world) as (...given: unknown[]) => void;
    const module = { exports: {} };
    const quiet = { log: () => undefined };
    call(
      module,
      module.exports,
      require(name),
      (pattern: string, flags?: string) => new RegExp(pattern, flags),
      (...given: []) => new Date(...given),
      quiet,
    );
    return module.exports;
  };
  return run(code, path);
}
