import type { AppRun } from './app-run.ts';
import type { Bag, Owner } from '../wxml/view-node.ts';
import { DataStore, type Change } from './data-store.ts';

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** What of `Component({…})` this tool knows; anything else is named. */
const known = ['properties', 'data', 'methods', 'options', 'lifetimes', 'attached', 'detached'];

/** What a file gave to `Component({…})`. */
export interface ComponentConfig {
  readonly path: string;
  readonly config: Bag;
}

/** A component that stands in a page. */
export class ComponentInstance {
  readonly owner: Owner;
  readonly store: DataStore;
  readonly virtualHost: boolean;
  readonly path: string;
  /** `this` of its methods. */
  readonly self: Bag;
  readonly #definition: ComponentConfig;
  readonly #run: AppRun;
  #given: Readonly<Bag> = {};

  constructor(run: AppRun, definition: ComponentConfig, show: (change: Change) => void) {
    const { config } = definition;
    this.#run = run;
    this.#definition = definition;
    this.path = definition.path;
    this.virtualHost = (config['options'] as Bag | undefined)?.['virtualHost'] === true;
    for (const name of Object.keys(config)) {
      if (!known.includes(name)) run.problems.add('not in this tool', `${name} of the component ${definition.path}`);
    }
    const initial: Bag = { ...(config['data'] as Bag | undefined) };
    for (const [name, property] of Object.entries((config['properties'] ?? {}) as Bag)) {
      initial[name] = (property as Bag | null)?.['value'] ?? null;
    }
    this.store = new DataStore(run, initial, show);
    this.self = new run.world.Object() as unknown as Bag;
    const methods = (config['methods'] ?? {}) as Bag;
    Object.assign(this.self, methods, {
      is: definition.path,
      data: this.store.service,
      properties: this.store.service,
    });
    this.self['setData'] = (changes: Bag, after?: Method) => this.store.set(changes, () => after?.call(this.self));
    this.self['triggerEvent'] = () => run.problems.add('not in this tool', 'triggerEvent of a component');
    this.owner = {
      name: definition.path,
      has: (method) => typeof methods[method] === 'function',
      call: (method, event) => (methods[method] as Method).call(this.self, event),
    };
  }

  /** Takes the values of its tag; those that are the same object as last time leave its own data alone. */
  take(values: Readonly<Bag>): void {
    const properties = (this.#definition.config['properties'] ?? {}) as Bag;
    for (const [name, value] of Object.entries(values)) {
      if (!Object.hasOwn(properties, name) || (Object.hasOwn(this.#given, name) && this.#given[name] === value))
        continue;
      this.store.replace(name, value);
    }
    this.#given = values;
  }

  attached(): void {
    this.#live('attached');
  }

  detached(): void {
    this.#live('detached');
  }

  #live(name: 'attached' | 'detached'): void {
    const { config } = this.#definition;
    const act = ((config['lifetimes'] as Bag | undefined)?.[name] ?? config[name]) as Method | undefined;
    if (typeof act === 'function') this.#run.guard(() => act.call(this.self));
  }
}
