import type { Bag, Binding } from './view-node.ts';

const eventName = /^(?:(capture-)?(bind|catch)|(mut-bind)):?([\w-]+)$/;

/** What the attributes of an element come to: events, `data-` and `mark:` values, and the rest. */
export function sortAttributes(values: Readonly<Bag>): {
  attributes: Bag;
  dataset: Bag;
  mark: Bag;
  bindings: Binding[];
} {
  const sorted = { attributes: {} as Bag, dataset: {} as Bag, mark: {} as Bag, bindings: [] as Binding[] };
  for (const [name, value] of Object.entries(values)) {
    const event = eventName.exec(name);
    if (event) {
      // An empty name takes the event and does nothing with it, which `catchtouchmove=""` is for.
      sorted.bindings.push({
        type: (event[4] ?? '').toLowerCase(),
        method: typeof value === 'string' ? value : '',
        stops: event[2] === 'catch',
        capture: event[1] !== undefined,
        exclusive: event[3] !== undefined,
      });
    } else if (name.startsWith('data-')) {
      sorted.dataset[camelCase(name.slice('data-'.length))] = value;
    } else if (name.startsWith('mark:')) {
      sorted.mark[name.slice('mark:'.length)] = value;
    } else if (!name.startsWith('wx:') && !name.startsWith('xmlns')) {
      sorted.attributes[name] = value;
    }
  }
  return sorted;
}

/** `data-user-name` is `userName`, `data-userName` is `username`. */
function camelCase(name: string): string {
  return name.toLowerCase().replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
