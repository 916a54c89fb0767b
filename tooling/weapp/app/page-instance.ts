import { resolvePath } from '../package/resolve-path.ts';
import type { PageRecord } from '../report/page-record.ts';
import { countSetData, measureView } from '../report/page-record.ts';
import { intoWorld } from '../realm/world.ts';
import { PageStyles } from '../style/page-styles.ts';
import { renderView, type ComponentView } from '../wxml/render.ts';
import type { Bag, Owner, ViewNode } from '../wxml/view-node.ts';
import type { AppRun } from './app-run.ts';
import { ComponentInstance } from './component-instance.ts';
import { DataStore, type Change } from './data-store.ts';
import { HeldValues } from './held-values.ts';
import { showsContent } from './first-content.ts';
import { asText } from '../wxml/as-text.ts';

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** A page on the stack. */
export class PageInstance {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly record: PageRecord;
  readonly owner: Owner;
  /** `this` of its methods, and what `getCurrentPages()` gives. */
  readonly self: Bag;
  readonly store: DataStore;
  readonly held = new HeldValues();
  readonly styles: PageStyles;
  title: string;
  view: ViewNode;
  hasContent = false;
  readonly #run: AppRun;
  readonly #components = new Map<string, ComponentInstance>();
  #waiting: Change[] = [];
  #recent: number[] = [];
  #gone = false;

  constructor(run: AppRun, path: string, query: Readonly<Record<string, string>>, config: Bag, record: PageRecord) {
    this.#run = run;
    this.path = path;
    this.query = query;
    this.record = record;
    const { data, ...members } = config;
    this.store = new DataStore(run, (data ?? {}) as Bag, (change) => this.#show(change));
    this.self = Object.assign(new run.world.Object() as unknown as Bag, members, { data: this.store.service });
    Object.assign(this.self, { route: path, __route__: path, options: intoWorld(run.world, query) });
    this.self['setData'] = (changes: unknown, after?: Method) =>
      this.store.set(changes, () => void after?.call(this.self));
    const method = (name: string) => this.self[name];
    this.owner = {
      name: path,
      has: (name) => typeof method(name) === 'function',
      call: (name, event) => (method(name) as Method).call(this.self, event),
    };
    this.styles = new PageStyles(run.package, path);
    this.title = asText(this.setting('navigationBarTitleText'));
    this.view = this.#emptyView();
  }

  /** A setting of the page's own file, or of the app's. */
  setting(name: string): unknown {
    return this.#run.package.json(`${this.path}.json`)[name] ?? this.#run.package.app.window[name];
  }

  /** Calls one of its lifecycle methods, if it has it. */
  live(name: string, ...given: unknown[]): unknown {
    const act = this.self[name];
    return typeof act === 'function'
      ? this.#run.guard(() => Reflect.apply(act, this.self, given) as unknown)
      : undefined;
  }

  render(): void {
    const view = this.#emptyView();
    const met = new Set<string>();
    const host = {
      component: (owner: Owner, tag: string, key: string, values: Readonly<Bag>) =>
        this.#component(owner, tag, key, values, met),
    };
    try {
      renderView(view, this.#run.package.wxml.open(`${this.path}.wxml`), this.store.view, host);
    } catch (error) {
      this.#run.problems.add('view', error);
    }
    this.view = view;
    this.held.compare(view);
    for (const [key, component] of this.#components) {
      if (met.has(key)) continue;
      this.#components.delete(key);
      component.detached();
    }
    measureView(this.record, view);
    this.hasContent ||= showsContent(view);
  }

  unload(): void {
    this.#gone = true;
    for (const component of this.#components.values()) component.detached();
    this.#components.clear();
    this.live('onUnload');
  }

  #component(
    owner: Owner,
    tag: string,
    key: string,
    values: Readonly<Bag>,
    met: Set<string>,
  ): ComponentView | undefined {
    const path = componentPath(this.#run, owner.name, tag);
    if (path === undefined) return undefined;
    met.add(key);
    let component = this.#components.get(key);
    const isNew = component === undefined;
    if (!component) {
      component = new ComponentInstance(this.#run, this.#run.component(path), (change) => this.#show(change));
      this.#components.set(key, component);
    }
    component.take(values);
    if (isNew) component.attached();
    const { virtualHost, store } = component;
    return {
      owner: component.owner,
      document: this.#run.package.wxml.open(`${path}.wxml`),
      data: store.view,
      virtualHost,
    };
  }

  #show(change: Change): void {
    const { record } = this;
    this.#recent = countSetData(record, change.bytes, this.#recent, performance.now());
    if (!this.hasContent) record.bytesBeforeContent += change.bytes;
    this.#waiting.push(change);
    if (this.#waiting.length === 1) this.#run.later(() => this.#flush());
  }

  #flush(): void {
    const changes = this.#waiting;
    this.#waiting = [];
    if (this.#gone) return;
    for (const change of changes) change.apply();
    this.render();
    for (const change of changes) this.#run.guard(change.after);
  }

  #emptyView(): ViewNode {
    const none = { attributes: {}, dataset: {}, mark: {}, bindings: [] };
    return { tag: 'page', key: '', ...none, owner: this.owner, parent: undefined, children: [] };
  }
}

/** The file of a component that a page or component (or the whole app) uses under this tag. */
function componentPath(run: AppRun, user: string, tag: string): string | undefined {
  const own = (run.package.json(`${user}.json`)['usingComponents'] as Record<string, string> | undefined)?.[tag];
  if (own !== undefined) return resolvePath(`${user}.json`, own);
  const shared = (run.package.app.written['usingComponents'] as Record<string, string> | undefined)?.[tag];
  return shared === undefined ? undefined : resolvePath('app.json', shared);
}
