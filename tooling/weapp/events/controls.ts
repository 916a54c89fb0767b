import type { AppRun } from '../app/app-run.ts';
import { isOn } from '../app/held-values.ts';
import type { PageInstance } from '../app/page-instance.ts';
import { isNode, nodesOf, pathUp, type Bag, type ViewNode } from '../wxml/view-node.ts';
import { dispatch } from './dispatch.ts';

/** Sets a radio, checkbox or switch as a finger does, and tells the group. */
export function toggle(run: AppRun, page: PageInstance, node: ViewNode): void {
  if (isOn(node, 'disabled')) return;
  if (node.tag === 'switch') {
    const value = !isSet(page, node);
    page.held.hold(node, value);
    dispatch(run, node, 'change', { value });
    return;
  }
  const group = groupOf(node);
  if (node.tag === 'checkbox') {
    page.held.hold(node, !isSet(page, node));
    if (group) dispatch(run, group, 'change', { value: valueOfGroup(page, group) });
    return;
  }
  if (isSet(page, node)) return;
  for (const other of group ? membersOf(group) : []) page.held.hold(other, other === node);
  if (group) dispatch(run, group, 'change', { value: valueOfGroup(page, group) });
}

export function isSet(page: PageInstance, node: ViewNode): boolean {
  const value = page.held.read(node);
  return value === '' || (value !== 'false' && Boolean(value));
}

/** The control that a label is for. */
export function controlOf(page: PageInstance, label: ViewNode): ViewNode | undefined {
  const wanted = label.attributes['for'];
  const nodes = typeof wanted === 'string' && wanted !== '' ? nodesOf(page.view) : nodesOf(label);
  const controls = new Set(['button', 'checkbox', 'radio', 'switch', 'input', 'textarea']);
  for (const node of nodes) {
    if (!controls.has(node.tag)) continue;
    if (nodes === undefined || typeof wanted !== 'string' || wanted === '' || node.attributes['id'] === wanted)
      return node;
  }
  return undefined;
}

/** What a form sends: the named controls in it. */
export function valuesOfForm(page: PageInstance, form: ViewNode): Bag {
  const values: Bag = {};
  for (const node of nodesOf(form)) {
    const { name } = node.attributes;
    if (typeof name !== 'string' || name === '') continue;
    if (node.tag.endsWith('-group')) values[name] = valueOfGroup(page, node);
    else if (node.tag === 'switch') values[name] = isSet(page, node);
    else if (['input', 'textarea', 'picker', 'slider'].includes(node.tag)) values[name] = page.held.read(node) ?? '';
  }
  return values;
}

function valueOfGroup(page: PageInstance, group: ViewNode): unknown {
  const values = membersOf(group)
    .filter((node) => isSet(page, node))
    .map((node) => node.attributes['value'] ?? '');
  return group.tag === 'radio-group' ? (values[0] ?? '') : values;
}

function groupOf(node: ViewNode): ViewNode | undefined {
  return [...pathUp(node)].find((one) => one.tag === `${node.tag}-group`);
}

export function membersOf(group: ViewNode): ViewNode[] {
  const tag = group.tag.slice(0, -'-group'.length);
  return [...nodesOf(group)].filter((node) => isNode(node) && node.tag === tag);
}
