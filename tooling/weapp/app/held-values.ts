import { nodesOf, type ViewNode } from '../wxml/view-node.ts';

/** The attribute by which a page gives a control its value. */
const valueOf: Readonly<Record<string, string>> = {
  input: 'value',
  textarea: 'value',
  picker: 'value',
  slider: 'value',
  radio: 'checked',
  checkbox: 'checked',
  switch: 'checked',
};

export const isControl = (node: ViewNode): boolean => Object.hasOwn(valueOf, node.tag);

/** What a person has put into the controls of a page; it stands until the page gives another value. */
export class HeldValues {
  readonly #held = new Map<string, { given: unknown; value: unknown }>();

  read(node: ViewNode): unknown {
    const held = this.#held.get(node.key);
    return held ? held.value : given(node);
  }

  hold(node: ViewNode, value: unknown): void {
    this.#held.set(node.key, { given: given(node), value });
  }

  /** After a rendering: what the page has given anew replaces what was typed. */
  compare(root: ViewNode): void {
    if (this.#held.size === 0) return;
    const controls = new Map([...nodesOf(root)].filter(isControl).map((node) => [node.key, node]));
    for (const [key, held] of this.#held) {
      const node = controls.get(key);
      if (!node || !Object.is(given(node), held.given)) this.#held.delete(key);
    }
  }
}

const given = (node: ViewNode): unknown => node.attributes[valueOf[node.tag] ?? ''];

/** Whether an attribute that needs no value is there: `<button disabled>`. */
export function isOn(node: ViewNode, name: string): boolean {
  const value = node.attributes[name];
  return value === '' ? true : value !== 'false' && Boolean(value);
}
