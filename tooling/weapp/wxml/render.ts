import { asText } from './as-text.ts';
import { sortAttributes } from './attributes.ts';
import type { WxmlDocument } from './document.ts';
import { compileObject, type Evaluate, type Lookup } from './expression.ts';
import { insideMustache, wordValue } from './mustache.ts';
import type { WxmlElement, WxmlNode } from './parse-wxml.ts';
import type { Bag, Owner, ViewNode } from './view-node.ts';

/** A component as a renderer meets it: kept from one rendering to the next by its key. */
export interface ComponentView {
  readonly owner: Owner;
  readonly document: WxmlDocument;
  readonly data: Readonly<Bag>;
  /** Its content stands in place of the tag itself. */
  readonly virtualHost: boolean;
}

export interface RenderHost {
  /** The component that a tag stands for in the owner's file, if it is one. */
  component(owner: Owner, tag: string, key: string, values: Readonly<Bag>): ComponentView | undefined;
}

interface Place {
  readonly document: WxmlDocument;
  readonly lookup: Lookup;
  readonly owner: Owner;
  readonly parent: ViewNode;
  readonly key: string;
  readonly slot: (parent: ViewNode) => void;
}

/** Renders a page, or a component into its host node. */
export function renderView(root: ViewNode, document: WxmlDocument, data: Readonly<Bag>, host: RenderHost): void {
  const slot = (): void => undefined;
  const lookup = lookUpIn(document, data);
  new Renderer(host).children(document.parsed.nodes, {
    document,
    lookup,
    owner: root.owner,
    parent: root,
    key: root.key,
    slot,
  });
}

class Renderer {
  readonly #host: RenderHost;

  constructor(host: RenderHost) {
    this.#host = host;
  }

  children(nodes: readonly WxmlNode[], place: Place): void {
    // Whether an earlier branch of the same wx:if was taken.
    let taken = false;
    nodes.forEach((node, index) => {
      const inner = { ...place, key: `${place.key}/${index}` };
      if (node.kind === 'text') {
        place.parent.children.push({ text: wordValue(node.value(place.lookup)) });
        return;
      }
      const { attributes } = node;
      if (attributes['wx:for']) {
        this.#repeat(node, attributes['wx:for'], inner);
        return;
      }
      const condition = attributes['wx:if'] ?? attributes['wx:elif'];
      const follows = attributes['wx:elif'] !== undefined || attributes['wx:else'] !== undefined;
      if (condition ?? follows) {
        const shown = !(follows && taken) && (condition ? Boolean(condition(place.lookup)) : true);
        taken = follows ? taken || shown : shown;
        if (!shown) return;
      }
      this.#element(node, inner);
    });
  }

  #repeat(node: WxmlElement, list: Evaluate, place: Place): void {
    const item = node.written['wx:for-item'] ?? 'item';
    const index = node.written['wx:for-index'] ?? 'index';
    const key = node.written['wx:key'];
    const condition = node.attributes['wx:if'];
    for (const [at, value] of entriesOf(list(place.lookup))) {
      const lookup: Lookup = (name) => (name === item ? value : name === index ? at : place.lookup(name));
      if (condition && !condition(lookup)) continue;
      const name = key === '*this' ? value : key && (value as Bag | null)?.[key];
      this.#element(node, { ...place, lookup, key: `${place.key}:${asText(name, String(at))}` });
    }
  }

  #element(node: WxmlElement, place: Place): void {
    if (node.tag === 'block') this.children(node.children, place);
    else if (node.tag === 'template') this.#template(node, place);
    else if (node.tag === 'include') {
      const document = place.document.include(node.written['src'] ?? '');
      this.children(document.parsed.nodes, { ...place, document });
    } else if (node.tag === 'slot') place.slot(place.parent);
    else this.#tag(node, place);
  }

  #template(node: WxmlElement, place: Place): void {
    const name = wordValue(node.attributes['is']?.(place.lookup));
    const found = place.document.template(name);
    if (!found) throw new Error(`${place.document.path} has no template “${name}”`);
    const data = (dataOf(node)(place.lookup) ?? {}) as Bag;
    const lookup = lookUpIn(found.document, data);
    this.children(found.element.children, { ...place, document: found.document, lookup });
  }

  #tag(node: WxmlElement, place: Place): void {
    const values: Bag = {};
    for (const [name, evaluate] of Object.entries(node.attributes)) {
      if (!name.startsWith('wx:')) values[name] = evaluate(place.lookup);
    }
    const view: ViewNode = {
      tag: node.tag,
      key: place.key,
      ...sortAttributes(values),
      owner: place.owner,
      parent: place.parent,
      children: [],
    };
    const component = this.#host.component(place.owner, node.tag, place.key, view.attributes);
    if (!component) {
      this.children(node.children, { ...place, parent: view });
      place.parent.children.push(view);
      return;
    }
    const { document, owner } = component;
    const target = component.virtualHost ? place.parent : view;
    if (!component.virtualHost) place.parent.children.push(view);
    const slot = (parent: ViewNode): void =>
      this.children(node.children, { ...place, parent, key: `${place.key}/slot` });
    this.children(document.parsed.nodes, {
      document,
      owner,
      parent: target,
      key: `${place.key}/#`,
      slot,
      lookup: lookUpIn(document, component.data),
    });
  }
}

const dataExpressions = new WeakMap<WxmlElement, Evaluate>();

function dataOf(node: WxmlElement): Evaluate {
  let data = dataExpressions.get(node);
  if (!data) dataExpressions.set(node, (data = compileObject(insideMustache(node.written['data'] ?? ''))));
  return data;
}

/** The names of a file: its wxs modules, then the data. */
function lookUpIn(document: WxmlDocument, data: Readonly<Bag>): Lookup {
  return (name) => (Object.hasOwn(document.wxs, name) ? document.wxs[name] : data[name]);
}

function entriesOf(list: unknown): [number | string, unknown][] {
  if (Array.isArray(list)) return [...list.entries()];
  if (typeof list === 'number') return Array.from({ length: list }, (_, index) => [index, index]);
  if (typeof list === 'string') return [...list].map((char, index) => [index, char]);
  return list !== null && typeof list === 'object' ? Object.entries(list) : [];
}
