import type { Device } from '../device/device.ts';
import type { WeappPackage } from '../package/weapp-package.ts';
import { Activity } from '../realm/activity.ts';
import { installConsole } from '../realm/console.ts';
import { forbidGlobals } from '../realm/forbidden.ts';
import { Modules } from '../realm/modules.ts';
import type { Problems } from '../realm/problems.ts';
import { watchRejections } from '../realm/rejections.ts';
import { installTimers } from '../realm/timers.ts';
import { createWorld, moveClock, type World } from '../realm/world.ts';
import type { Bag } from '../wxml/view-node.ts';
import { makeWx } from '../wx/make-wx.ts';
import type { ComponentConfig } from './component-instance.ts';
import { AppEvents } from './app-events.ts';
import { Navigation } from './navigation.ts';
import { Screen } from './screen.ts';
import { mayRequire } from './may-require.ts';

/** An app from its start until it is killed: its world, its pages, what it waits for. */
export class AppRun {
  readonly device: Device;
  readonly world: World;
  readonly activity = new Activity();
  readonly events = new AppEvents();
  readonly pages: Navigation;
  readonly screen = new Screen();
  /** How the app was entered: `onLaunch` and `onShow` get it. */
  enter: Bag = {};
  alive = true;
  /** What the app gave to `App({…})`. */
  app: Bag = {};
  /** True while a tap is answered: some of WeChat's questions may only be asked then. */
  inTap = false;
  readonly #modules: Modules;
  readonly #pageConfigs = new Map<string, Bag>();
  readonly #components = new Map<string, ComponentConfig>();
  readonly #endings: (() => void)[] = [];
  #defining = '';
  #taps = 0;

  constructor(device: Device) {
    this.device = device;
    this.world = createWorld();
    this.pages = new Navigation(this);
    const { scripts } = device.package;
    forbidGlobals(this.world, (file) => scripts.source(file), this.problems);
    moveClock(this.world, () => device.clockOffset);
    installConsole(this.world, this.problems);
    const timers = installTimers(this.world, this.activity, (act) => this.guard(act));
    const owns = (promise: unknown): boolean => promise instanceof this.world.Promise;
    const rejections = watchRejections(owns, (reason) => this.#reject(reason));
    this.#endings.push(timers.end, rejections.end);
    this.#modules = new Modules(this.world, scripts, (from, wanted) => mayRequire(device.package, from, wanted));
    Object.assign(this.world, {
      wx: makeWx(this),
      App: (config: Bag) => (this.app = config),
      Page: (config: Bag) => this.#pageConfigs.set(this.#defining, config),
      Component: (config: Bag) => this.#components.set(this.#defining, { path: this.#defining, config }),
      getApp: () => this.app,
      getCurrentPages: () => this.world.Array.from(this.pages.stack, (page) => page.self),
    });
  }

  get package(): WeappPackage {
    return this.device.package;
  }

  get problems(): Problems {
    return this.device.problems;
  }

  /** Runs code of the app; what it throws is a problem, not an end. */
  guard<Value>(act: () => Value): Value | undefined {
    if (!this.alive) return undefined;
    try {
      return act();
    } catch (error) {
      this.problems.add('uncaught error', error);
      this.#tell('onError', String((error as Error | null)?.stack ?? error));
      return undefined;
    }
  }

  /** A finger was lifted: what is asked in this turn or the next is asked by the person. */
  tapped(): void {
    const tap = (this.#taps += 1);
    this.inTap = true;
    this.screen.actBegins();
    setImmediate(() => {
      setImmediate(() => {
        if (this.#taps === tap) this.inTap = false;
      });
    });
  }

  /** Does something in a turn of its own, as what crosses between WeChat and the app does. */
  later(act: () => void): void {
    const done = this.activity.begin();
    setImmediate(() => {
      if (this.alive) this.guard(act);
      done();
    });
  }

  /** What `Page({…})` was given for a page; its file is run when it is first asked for. */
  pageConfig(path: string): Bag | undefined {
    this.#define(path, this.#pageConfigs);
    return this.#pageConfigs.get(path);
  }

  component(path: string): ComponentConfig {
    this.#define(path, this.#components);
    const component = this.#components.get(path);
    if (!component) throw new Error(`${path}.js did not call Component()`);
    return component;
  }

  /** Runs `app.js`, and the pages of the main package unless the package is loaded lazily. */
  start(): void {
    this.guard(() => this.#modules.load('app.js'));
    if (!this.package.app.lazyCodeLoading) {
      for (const page of this.package.app.pages) this.guard(() => this.pageConfig(page));
    }
  }

  appLive(name: 'onLaunch' | 'onShow' | 'onHide', ...given: unknown[]): void {
    const act = this.app[name];
    if (typeof act === 'function') this.guard(() => Reflect.apply(act, this.app, given) as unknown);
  }

  /** Ends with the run. */
  atEnd(act: () => void): void {
    this.#endings.push(act);
  }

  kill(): void {
    this.alive = false;
    for (const end of this.#endings) end();
  }

  #define(path: string, into: ReadonlyMap<string, unknown>): void {
    if (into.has(path)) return;
    const before = this.#defining;
    this.#defining = path;
    try {
      this.#modules.load(`${path}.js`);
    } finally {
      this.#defining = before;
    }
  }

  #reject(reason: unknown): void {
    if (!this.alive) return;
    this.problems.add('unhandled rejection', reason);
    this.#tell('onUnhandledRejection', { reason });
  }

  #tell(name: 'onError' | 'onUnhandledRejection', given: unknown): void {
    const act = this.app[name];
    try {
      if (typeof act === 'function') Reflect.apply(act, this.app, [given]);
      this.events.emit(name, given);
    } catch (error) {
      this.problems.add('uncaught error', error);
    }
  }
}
