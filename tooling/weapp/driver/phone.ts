import { AppRun } from '../app/app-run.ts';
import type { PageInstance } from '../app/page-instance.ts';
import type { Device } from '../device/device.ts';
import type { ModalAnswer } from '../device/answers.ts';
import { dispatch } from '../events/dispatch.ts';
import { tapNode } from '../events/tap.ts';
import { intoWorld } from '../realm/world.ts';
import { Journeys } from '../report/journeys.ts';
import { makeReport, type WeappReport } from '../report/report.ts';
import { nodesOf } from '../wxml/view-node.ts';
import { chooseIn, typeInto } from './fill-control.ts';
import { findControl } from './find-control.ts';
import { findToTap, whyDead, type Which } from './find-text.ts';
import { oneLine, readText } from './read-screen.ts';
import { readSpoken } from './read-spoken.ts';
import { Surroundings } from './surroundings.ts';

/** How an act is done; `wait: false` looks at what comes before the app is at rest again. */
export interface How extends Which {
  readonly wait?: boolean;
}

/** What stands on the screen. */
export interface PageOnScreen {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly title: string;
  readonly text: string;
}

const restLimit = 20_000;

/** A phone in the hands of a test: it does what a person can do, and says why where a person could not. */
export class Phone extends Surroundings {
  readonly journeys = new Journeys();
  #run: AppRun | undefined;

  constructor(device: Device) {
    super(device);
    device.currentPage = () => this.#run?.pages.top?.path ?? '';
  }

  /** Starts the app (which is ended first) on its first page or another. */
  async launch(path?: string): Promise<void> {
    this.kill();
    const run = new AppRun(this.device);
    this.#run = run;
    const url = (path ?? this.device.package.pages[0] ?? '').replace(/^\//, '');
    const [page = '', search = ''] = url.split('?', 2);
    const query = Object.fromEntries(new URLSearchParams(search));
    run.enter = { path: page, query, scene: 1001, referrerInfo: {}, mode: 'default' };
    run.start();
    run.appLive('onLaunch', intoWorld(run.world, run.enter));
    run.appLive('onShow', intoWorld(run.world, run.enter));
    run.pages.reLaunch(`/${url}`);
    await this.rest();
  }

  /** Ends the app as the system does: nothing of it is asked, what is in memory is gone. */
  kill(): void {
    this.#run?.kill();
    this.#run = undefined;
  }

  async restart(path?: string): Promise<void> {
    await this.launch(path);
  }

  get page(): PageOnScreen {
    const page = this.#page;
    return { path: page.path, query: page.query, title: page.title, text: readText(page) };
  }

  /** Everything that can be read: the title, the page, WeChat's own boxes, the tabs. */
  get text(): string {
    const { title, text } = this.page;
    return [title, text, ...this.#alive.screen.words, ...this.#tabs.map((tab) => tab.text)].join('\n');
  }

  sees(text: string): boolean {
    return oneLine(this.text).includes(oneLine(text));
  }

  /** How what has this text is announced by WeChat's screen reader: `aria-role` and the like. */
  spoken(text: string): Readonly<Record<string, unknown>> {
    return readSpoken(this.#page, text);
  }

  /** Taps what has this text: all of it or, where only one has, part of it. */
  async tap(text: string, how: How = {}): Promise<void> {
    this.#tapNow(text, how);
    await this.#after(how);
  }

  /**
   * Two taps as fast as a finger is; the second comes to nothing where the app has made sure of it. What the first asks for is
   * not answered before the second, however fast the machine: a tap on what was done already is another one.
   */
  async doubleTap(text: string, how: How = {}): Promise<void> {
    const page = this.#page;
    const { network } = this.device;
    const { delay } = network;
    network.delay = Math.max(delay, 1000);
    try {
      const node = this.#tapNow(text, how);
      await new Promise((resolve) => setTimeout(resolve, 30));
      // A phone has drawn its button anew by then; a busy machine may need some turns more.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
      const again = [...nodesOf(page.view)].find((one) => one.key === node.key);
      const masked = this.#alive.screen.modal ?? this.#alive.screen.loading?.mask;
      if (this.#page === page && again && whyDead(again) === undefined && !masked) tapNode(this.#alive, page, again);
    } finally {
      network.delay = delay;
    }
    await this.#after(how);
  }

  async longPress(text: string, how: How = {}): Promise<void> {
    const node = findToTap(this.#free, text, how, 'longpress');
    for (const type of ['touchstart', 'longpress', 'touchend']) dispatch(this.#alive, node, type);
    await this.#after(how);
  }

  async tapTab(text: string): Promise<void> {
    const tab = this.#tabs.find((one) => one.text === text);
    if (!tab) throw new Error(`There is no tab “${text}” below ${this.#page.path}`);
    this.journeys.count('taps');
    const tapped = { index: String(this.#tabs.indexOf(tab)), pagePath: tab.pagePath, text };
    const page = this.#alive.pages.switchTab(`/${tab.pagePath}`);
    page.live('onTabItemTap', intoWorld(this.#alive.world, tapped));
    await this.rest();
  }

  /** Types into the field that is called so, in place of what is in it. */
  async type(field: string, text: string, how: How & { confirm?: boolean } = {}): Promise<void> {
    const page = this.#free;
    const node = findControl(page, ['input', 'textarea'], field, how);
    const dead = whyDead(node);
    if (dead !== undefined) throw new Error(dead);
    this.journeys.count('typed');
    typeInto(this.#alive, page, node, text, how.confirm ?? false);
    await this.#after(how);
  }

  /** Chooses in the picker, group or switch that is called so; several columns take a list. */
  async choose(control: string, option: string | readonly string[], how: How = {}): Promise<void> {
    const page = this.#free;
    const node = findControl(page, ['picker', 'radio-group', 'checkbox-group', 'switch'], control, how);
    const dead = whyDead(node);
    if (dead !== undefined) throw new Error(dead);
    this.journeys.count('chosen');
    chooseIn(this.#alive, page, node, option);
    await this.#after(how);
  }

  /** Pulls the page down to refresh it. */
  async pull(how: How = {}): Promise<void> {
    const page = this.#free;
    if (page.setting('enablePullDownRefresh') !== true) throw new Error(`${page.path} cannot be pulled down`);
    page.live('onPullDownRefresh');
    await this.#after(how);
  }

  /** Scrolls to the end of the page and of what scrolls in it. */
  async scrollDown(how: How = {}): Promise<void> {
    const page = this.#free;
    for (const node of nodesOf(page.view)) {
      if (node.tag === 'scroll-view') dispatch(this.#alive, node, 'scrolltolower', { direction: 'bottom' });
    }
    page.live('onReachBottom');
    await this.#after(how);
  }

  /** The arrow at the top, or the phone's own way back. */
  async back(how: How = {}): Promise<void> {
    const { leaveWarning } = this.#alive.screen;
    if (leaveWarning !== undefined) throw new Error(`WeChat warns before leaving: ${leaveWarning}`);
    void this.#free;
    this.#alive.pages.navigateBack(1);
    await this.#after(how);
  }

  /** Another app comes to the front, and then this one again. */
  async leaveAndReturn(): Promise<void> {
    const run = this.#alive;
    run.pages.top?.live('onHide');
    run.appLive('onHide');
    run.events.emit('AppHide', undefined);
    await this.rest();
    run.appLive('onShow', intoWorld(run.world, run.enter));
    run.events.emit('AppShow', intoWorld(run.world, run.enter));
    run.pages.top?.live('onShow');
    await this.rest();
  }

  /** Waits until this can be read. */
  async waitFor(text: string, limit = 15_000): Promise<void> {
    const end = performance.now() + limit;
    while (!this.sees(text)) {
      if (performance.now() > end) throw new Error(`“${text}” did not come in ${limit} ms. One reads:\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Waits until nothing is under way any more. */
  async rest(): Promise<void> {
    await this.#alive.activity.rest(restLimit);
  }

  /** Answers the box that is open, or the next one. */
  async answerModal(answer: ModalAnswer | boolean): Promise<void> {
    const given = typeof answer === 'boolean' ? { confirm: answer } : answer;
    const open = this.#run?.screen.modal;
    if (!open) return this.device.script.modal.give(given);
    this.journeys.count('taps');
    open.answer(given);
    return await this.rest();
  }

  /** Chooses in the sheet that is open, or in the next one; nothing closes it. */
  async answerActionSheet(choice: string | undefined): Promise<void> {
    const open = this.#run?.screen.actionSheet;
    if (!open) return this.device.script.actionSheet.give(choice ?? '');
    this.journeys.count('taps');
    open.answer(choice);
    return await this.rest();
  }

  /** What the app keeps on itself under this name: `getApp().<name>`. */
  appData(name: string): unknown {
    const value = this.#alive.app[name];
    return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
  }

  /** Begins to count the taps and typed fields of a journey. */
  journey(name: string): void {
    this.journeys.begin(name);
  }

  report(): WeappReport {
    return makeReport(this.device, this.journeys);
  }

  #tapNow(text: string, how: Which) {
    const page = this.#free;
    const node = findToTap(page, text, how);
    const dead = whyDead(node);
    if (dead !== undefined) throw new Error(`“${text}” cannot be tapped: ${dead}`);
    this.journeys.count('taps');
    tapNode(this.#alive, page, node);
    return node;
  }

  async #after(how: How): Promise<void> {
    if (how.wait === false) await new Promise((resolve) => setImmediate(resolve));
    else await this.rest();
  }

  get #tabs() {
    const { app } = this.device.package;
    return app.tabs.some((tab) => tab.pagePath === this.#page.path) ? app.tabs : [];
  }

  get #alive(): AppRun {
    if (!this.#run) throw new Error('The app is not running: phone.launch()');
    return this.#run;
  }

  get #page(): PageInstance {
    const page = this.#alive.pages.top;
    if (!page) throw new Error('No page is open');
    return page;
  }

  /** The page, where nothing lies over it. */
  get #free(): PageInstance {
    const { modal, actionSheet, loading } = this.#alive.screen;
    const over = modal?.text ?? actionSheet?.choices.join('、') ?? (loading?.mask ? loading.text : undefined);
    if (over !== undefined) throw new Error(`Something lies over ${this.#page.path}: ${over}`);
    return this.#page;
  }
}
