import type { AppRun } from '../app/app-run.ts';
import { intoWorld } from '../realm/world.ts';
import { pathUp, type Bag, type Binding, type ViewNode } from '../wxml/view-node.ts';

/** The events that go up from node to node; all others stay where they happen. */
const bubbling = new Set(
  [
    'touchstart touchmove touchcancel touchend tap longpress longtap touchforcechange',
    'transitionend animationstart animationiteration animationend',
  ].flatMap((line) => line.split(' ')),
);

/** Lets something happen at a node. Gives what the node's own handler gave back. */
export function dispatch(run: AppRun, target: ViewNode, type: string, detail: Readonly<Bag> = {}): unknown {
  const path = [...pathUp(target)];
  const mark = Object.assign({}, ...path.map((node) => node.mark).toReversed()) as Bag;
  const call = (node: ViewNode, binding: Binding): unknown => {
    if (binding.method === '') return undefined;
    if (!node.owner.has(binding.method)) {
      run.problems.add('view', `${node.owner.name} has no method “${binding.method}” for ${type} of <${node.tag}>`);
      return undefined;
    }
    const place = (one: ViewNode) => ({
      id: one.attributes['id'] ?? '',
      offsetLeft: 0,
      offsetTop: 0,
      dataset: one.dataset,
    });
    const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 };
    const event = intoWorld(run.world, {
      type,
      timeStamp: Math.round(performance.now()),
      target: place(target),
      currentTarget: place(node),
      mark,
      detail,
      ...(bubbling.has(type) && { touches: type === 'touchend' ? [] : [touch], changedTouches: [touch] }),
    });
    return run.guard(() => node.owner.call(binding.method, event));
  };
  const bound = (node: ViewNode, capture: boolean) =>
    node.bindings.filter((binding) => binding.type === type && binding.capture === capture);
  for (const node of path.toReversed()) {
    for (const binding of bound(node, true)) {
      call(node, binding);
      if (binding.stops) return undefined;
    }
  }
  let answer: unknown;
  let exclusiveDone = false;
  for (const node of bubbling.has(type) ? path : [target]) {
    for (const binding of bound(node, false)) {
      if (binding.exclusive && exclusiveDone) continue;
      exclusiveDone ||= binding.exclusive;
      const given = call(node, binding);
      if (node === target) answer = given;
      if (binding.stops) return answer;
    }
  }
  return answer;
}
