import { intoWorld } from '../realm/world.ts';
import type { AppRun } from './app-run.ts';
import { PageInstance } from './page-instance.ts';

/** WeChat's limit. */
const deepest = 10;

/** Why WeChat did not go where it was told to. */
export class NavigationRefusal extends Error {}

/** The stack of pages, and the tabs that stay alive beside it. */
export class Navigation {
  stack: PageInstance[] = [];
  readonly #run: AppRun;
  readonly #tabs = new Map<string, PageInstance>();

  constructor(run: AppRun) {
    this.#run = run;
  }

  get top(): PageInstance | undefined {
    return this.stack.at(-1);
  }

  isTab(path: string): boolean {
    return this.#run.package.app.tabs.some((tab) => tab.pagePath === path);
  }

  navigateTo(url: string): PageInstance {
    const target = this.#target(url);
    if (this.isTab(target.path)) throw new NavigationRefusal('can not navigateTo a tabbar page');
    if (this.stack.length >= deepest) throw new NavigationRefusal('webview count limit exceed');
    this.top?.live('onHide');
    return this.#open(target);
  }

  redirectTo(url: string): PageInstance {
    const target = this.#target(url);
    if (this.isTab(target.path)) throw new NavigationRefusal('can not redirectTo a tabbar page');
    const left = this.stack.pop();
    this.#leave(left);
    return this.#open(target);
  }

  reLaunch(url: string): PageInstance {
    const target = this.#target(url);
    for (const page of this.stack.toReversed()) this.#leave(page);
    for (const page of this.#tabs.values()) page.unload();
    this.#tabs.clear();
    this.stack = [];
    return this.#open(target);
  }

  switchTab(url: string): PageInstance {
    const target = this.#target(url.split('?')[0] ?? '');
    if (!this.isTab(target.path)) throw new NavigationRefusal('can not switch to no-tabBar page');
    const before = this.top;
    if (before?.path === target.path) return before;
    if (before && this.isTab(before.path)) before.live('onHide');
    for (const page of this.stack.toReversed()) if (!this.isTab(page.path)) page.unload();
    this.stack = [];
    const known = this.#tabs.get(target.path);
    if (!known) return this.#open(target);
    this.stack = [known];
    known.live('onShow');
    return known;
  }

  navigateBack(delta: number): PageInstance {
    const { stack } = this;
    if (stack.length < 2) throw new NavigationRefusal('cannot navigate back at first page');
    const steps = Math.min(Math.max(1, delta), stack.length - 1);
    for (const page of stack.splice(stack.length - steps).toReversed()) page.unload();
    const [page] = stack.slice(-1);
    if (!page) throw new NavigationRefusal('no page is left');
    page.live('onShow');
    return page;
  }

  #leave(page: PageInstance | undefined): void {
    if (!page) return;
    this.#tabs.delete(page.path);
    page.unload();
  }

  #target(url: string): { path: string; query: Record<string, string> } {
    const [written = '', search = ''] = url.split('?', 2);
    const from = this.top?.path ?? '';
    const path = written.startsWith('/') || from === '' ? written.replace(/^\//, '') : relativePath(from, written);
    if (!this.#run.package.pages.includes(path)) throw new NavigationRefusal(`page "${path}" is not found`);
    // WeChat gives the values as they were written: a page decodes them itself.
    const pairs = search.split('&').filter((pair) => pair !== '');
    const query = Object.fromEntries(
      pairs.map((pair) => {
        const equals = pair.indexOf('=');
        return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      }),
    );
    return { path, query };
  }

  #open(target: { path: string; query: Record<string, string> }): PageInstance {
    const run = this.#run;
    const { device, world } = run;
    const root = device.package.rootOf(target.path);
    if (root !== '') device.loadedSubpackages.add(root);
    const config = run.guard(() => run.pageConfig(target.path));
    if (!config) run.problems.add('view', `${target.path}.js did not call Page()`);
    const record = device.recordOf(target.path);
    record.opened += 1;
    const page = new PageInstance(run, target.path, target.query, config ?? {}, record);
    this.stack.push(page);
    if (this.isTab(target.path)) this.#tabs.set(target.path, page);
    page.live('onLoad', intoWorld(world, target.query));
    page.live('onShow');
    run.later(() => {
      page.render();
      page.live('onReady');
    });
    return page;
  }
}

function relativePath(from: string, written: string): string {
  return new URL(written, `file:///${from}`).pathname.slice(1);
}
