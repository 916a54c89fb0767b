export type Bag = Record<string, unknown>;

/** Whose methods answer the events of a node: a page or a component. */
export interface Owner {
  readonly name: string;
  call(method: string, event: unknown): unknown;
  has(method: string): boolean;
}

export interface Binding {
  readonly type: string;
  readonly method: string;
  readonly stops: boolean;
  readonly capture: boolean;
  /** `mut-bind`: one of these answers an event, not several. */
  readonly exclusive: boolean;
}

export interface ViewText {
  readonly text: string;
}

/** A node of what is on the screen. */
export interface ViewNode {
  readonly tag: string;
  /** The same from one rendering to the next. */
  readonly key: string;
  readonly attributes: Readonly<Bag>;
  readonly dataset: Readonly<Bag>;
  readonly mark: Readonly<Bag>;
  readonly bindings: readonly Binding[];
  readonly owner: Owner;
  readonly parent: ViewNode | undefined;
  readonly children: (ViewNode | ViewText)[];
}

export const isNode = (child: ViewNode | ViewText): child is ViewNode => 'tag' in child;

/** The node and what is in it, in the order one reads. */
export function* nodesOf(node: ViewNode): Generator<ViewNode> {
  yield node;
  for (const child of node.children) if (isNode(child)) yield* nodesOf(child);
}

/** The node and what it stands in, inside out. */
export function* pathUp(node: ViewNode | undefined): Generator<ViewNode> {
  for (let at = node; at; at = at.parent) yield at;
}
