import type { PageInstance } from '../app/page-instance.ts';
import { isNode, nodesOf, pathUp, type ViewNode } from '../wxml/view-node.ts';
import { oneLine, readText } from './read-screen.ts';
import { asText } from '../wxml/as-text.ts';

/** Which of several: near other text, or by its number from 1 on. */
export interface Which {
  readonly within?: string;
  readonly nth?: number;
}

const tappable = new Set(['button', 'radio', 'checkbox', 'switch', 'label', 'navigator']);

/** The one place in the page that this text names and that a tap (or another touch) does something at. */
export function findToTap(page: PageInstance, wanted: string, which: Which = {}, type = 'tap'): ViewNode {
  const nodes = reachable(page);
  const named = matching(page, nodes, wanted);
  if (named.length === 0)
    throw new Error(`“${wanted}” is not in reach on ${page.path}. One reads there:\n${readText(page)}`);
  const answering = named.filter((node) => answers(node, type));
  if (answering.length === 0) throw new Error(`Nothing on ${page.path} answers a ${type} on “${wanted}”`);
  return choose(page, answering, wanted, which);
}

/** What a finger gets at: not what is hidden, nor what a sheet lies over. */
export function reachable(page: PageInstance): ViewNode[] {
  const top = page.styles.cover(page.view) ?? page.view;
  return [...nodesOf(top)].filter((node) => node.tag !== 'page' && !page.styles.isHidden(node));
}

/** Nodes with exactly this text (or spoken label), otherwise those that contain it; the innermost each time. */
function matching(page: PageInstance, nodes: readonly ViewNode[], wanted: string): ViewNode[] {
  const text = new Map(nodes.map((node) => [node, oneLine(readText(page, node))]));
  const label = (node: ViewNode): string => asText(node.attributes['aria-label']);
  const exact = nodes.filter((node) => text.get(node) === wanted || label(node) === wanted);
  const partly = nodes.filter((node) => text.get(node)?.includes(wanted));
  return innermost(exact.length > 0 ? exact : partly);
}

function innermost(nodes: readonly ViewNode[]): ViewNode[] {
  const set = new Set(nodes);
  const outer = new Set(nodes.flatMap((node) => [...pathUp(node.parent)].filter((one) => set.has(one))));
  return nodes.filter((node) => !outer.has(node));
}

function answers(node: ViewNode, type: string): boolean {
  return [...pathUp(node)].some(
    (one) =>
      (type === 'tap' && tappable.has(one.tag)) ||
      one.bindings.some((binding) => binding.type === type && binding.method !== ''),
  );
}

/** One of several, or an error that names them. */
export function choose(page: PageInstance, found: readonly ViewNode[], wanted: string, which: Which): ViewNode {
  const near = which.within === undefined ? [...found] : nearest(page, found, which.within);
  const [first] = near;
  if (first === undefined) throw new Error(`“${wanted}” does not stand with “${which.within ?? ''}” on ${page.path}`);
  if (which.nth !== undefined) {
    const node = near[which.nth - 1];
    if (!node) throw new Error(`There are ${near.length} of “${wanted}” on ${page.path}, not ${which.nth}`);
    return node;
  }
  if (near.length === 1) return first;
  const places = near.map((node, index) => `${index + 1}. ${describe(page, node)}`).join('\n');
  throw new Error(`“${wanted}” is ${near.length} times on ${page.path}; say within or nth:\n${places}`);
}

/** Those whose smallest surroundings with the other text are the smallest. */
function nearest(page: PageInstance, found: readonly ViewNode[], within: string): ViewNode[] {
  const sized = found.flatMap((node) => {
    for (const around of pathUp(node)) {
      const text = oneLine(readText(page, around));
      if (text.includes(within)) return [{ node, size: text.length }];
    }
    return [];
  });
  const least = Math.min(...sized.map((one) => one.size));
  return sized.filter((one) => one.size === least).map((one) => one.node);
}

function describe(page: PageInstance, node: ViewNode): string {
  const inside = oneLine(readText(page, node));
  const texts = [...pathUp(node.parent)].map((one) => oneLine(readText(page, one)));
  const around = texts.find((text) => text.length > inside.length) ?? inside;
  return `<${node.tag}> “${inside}” in “${around.slice(0, 60)}”`;
}

/** Why a tap on it would come to nothing, if it would. */
export function whyDead(node: ViewNode): string | undefined {
  const off = [...pathUp(node)].find((one) => isDisabled(one));
  return off && `<${off.tag}> “${oneLine(textIn(off))}” is disabled`;
}

function isDisabled(node: ViewNode): boolean {
  if (!tappable.has(node.tag) && !['input', 'textarea', 'picker'].includes(node.tag)) return false;
  const { disabled } = node.attributes;
  return disabled === '' || (disabled !== 'false' && Boolean(disabled));
}

function textIn(node: ViewNode): string {
  return node.children.map((child) => (isNode(child) ? textIn(child) : child.text)).join(' ');
}
