import { constants, createContext, Script } from 'node:vm';

/** The global object of an app: the language, and what is put into it. */
export type World = typeof globalThis & Record<string, unknown>;

/** A world for one run of an app: no browser, no Node, and no code made from strings. */
export function createWorld(): World {
  const world = createContext(constants.DONT_CONTEXTIFY, {
    name: 'weapp',
    codeGeneration: { strings: false, wasm: false },
  }) as World;
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Intl', 'console']) Reflect.deleteProperty(world, name);
  return world;
}

/** A copy of plain data with the world's own objects. */
export function intoWorld<Value>(world: World, value: Value): Value {
  return value === undefined ? value : (world.JSON.parse(JSON.stringify(value)) as Value);
}

/** Sets the clock of the world: everything that asks for the time gets it moved by so many milliseconds. */
export function moveClock(world: World, offset: () => number): void {
  const install = new Script(
    `(function (offset) {
      const RealDate = Date;
      const shifted = function Date(...given) {
        if (!new.target) return new RealDate(RealDate.now() + offset()).toString();
        return given.length === 0
          ? Reflect.construct(RealDate, [RealDate.now() + offset()], new.target)
          : Reflect.construct(RealDate, given, new.target);
      };
      shifted.now = () => RealDate.now() + offset();
      shifted.parse = RealDate.parse;
      shifted.UTC = RealDate.UTC;
      shifted.prototype = RealDate.prototype;
      Object.defineProperty(RealDate.prototype, 'constructor', { value: shifted, writable: true, configurable: true });
      Date = shifted;
    })`,
    { filename: 'clock.js' },
  ).runInContext(world) as (offset: () => number) => void;
  install(offset);
}
