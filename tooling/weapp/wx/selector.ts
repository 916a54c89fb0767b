import type { AppRun } from '../app/app-run.ts';
import { intoWorld } from '../realm/world.ts';
import { nodesOf, type ViewNode } from '../wxml/view-node.ts';
import type { Apis } from './callback-api.ts';
import { asText } from '../wxml/as-text.ts';

type Callback = (result: unknown) => void;

/** `createSelectorQuery` by id or class. Nothing is laid out here: what is there has a place without a size. */
export function selectorApis(run: AppRun): Apis {
  return { createSelectorQuery: () => query(run) };
}

function query(run: AppRun): object {
  const asked: { find: () => unknown; callback: Callback | undefined }[] = [];
  const self = new run.world.Object();
  const ask = (find: () => unknown) => (callback?: Callback) => {
    asked.push({ find, callback });
    return self;
  };
  const nodesRef = (find: () => unknown): object => {
    const fields = (_wanted: unknown, callback?: Callback) => ask(find)(callback);
    return Object.assign(new run.world.Object(), { boundingClientRect: ask(find), scrollOffset: ask(find), fields });
  };
  const exec = (callback?: Callback): void =>
    run.later(() => {
      const results = asked.map((one) => intoWorld(run.world, one.find()));
      results.forEach((result, index) => asked[index]?.callback?.(result));
      callback?.(run.world.Array.from(results));
    });
  return Object.assign(self, {
    in: () => self,
    select: (selector: string) => nodesRef(() => matching(run, selector).map(placeOf).at(0) ?? null),
    selectAll: (selector: string) => nodesRef(() => matching(run, selector).map(placeOf)),
    selectViewport: () => nodesRef(() => ({ scrollTop: 0, scrollLeft: 0 })),
    exec,
  });
}

function matching(run: AppRun, selector: string): ViewNode[] {
  const [sign, name] = [selector[0], selector.slice(1)];
  if ((sign !== '#' && sign !== '.') || !/^[\w-]+$/.test(name)) {
    run.problems.add('not in this tool', `the selector ${selector}`);
    return [];
  }
  const root = run.pages.top?.view;
  if (!root) return [];
  return [...nodesOf(root)].filter(({ attributes }) =>
    sign === '#' ? attributes['id'] === name : asText(attributes['class']).split(/\s+/).includes(name),
  );
}

function placeOf(node: ViewNode) {
  const { id = '' } = node.attributes;
  return { id, dataset: node.dataset, left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, scrollTop: 0 };
}
