import type { PageInstance } from '../app/page-instance.ts';
import { nodesOf, pathUp, isNode, type ViewNode } from '../wxml/view-node.ts';
import { choose, reachable, type Which } from './find-text.ts';
import { oneLine, readAround } from './read-screen.ts';

interface Ranked {
  readonly node: ViewNode;
  readonly rank: number;
  readonly size: number;
}

/** The control of one of these kinds that a person would say this name belongs to. */
export function findControl(page: PageInstance, tags: readonly string[], name: string, which: Which = {}): ViewNode {
  const controls = reachable(page).filter((node) => tags.includes(node.tag));
  const ranked = controls.flatMap((node) => rank(page, node, name));
  const best = Math.min(...ranked.map((one) => one.rank));
  const first = ranked.filter((one) => one.rank === best);
  const least = Math.min(...first.map((one) => one.size));
  const nearest = first.filter((one) => one.size === least).map((one) => one.node);
  if (nearest.length === 0) {
    const there =
      controls.map((node) => `<${node.tag}> ${wordsOf(node).join('、')}`).join('\n') || 'nothing of the kind';
    throw new Error(`No ${tags.join(' or ')} on ${page.path} is called “${name}”. There is:\n${there}`);
  }
  const after = nearest.length > 1 && which.nth === undefined && which.within === undefined;
  return choose(page, after ? followers(page, nearest, name) : nearest, name, which);
}

function wordsOf(node: ViewNode): string[] {
  const { placeholder, 'aria-label': label } = node.attributes;
  return [label, placeholder].filter((text): text is string => typeof text === 'string' && text !== '');
}

function rank(page: PageInstance, node: ViewNode, name: string): Ranked[] {
  if (wordsOf(node).includes(name)) return [{ node, rank: 0, size: 0 }];
  const { id } = node.attributes;
  if (typeof id === 'string' && id !== '') {
    const label = [...nodesOf(page.view)].find((one) => one.tag === 'label' && one.attributes['for'] === id);
    if (label && bare(readAround(page, label)) === bare(name)) return [{ node, rank: 0, size: 0 }];
  }
  const around = [...pathUp(node)].map((one) => readAround(page, one));
  const exactly = around.find((text) => text.split('\n').some((line) => bare(line) === bare(name)));
  if (exactly !== undefined) return [{ node, rank: 1, size: oneLine(exactly).length }];
  if (wordsOf(node).some((word) => word.includes(name))) return [{ node, rank: 2, size: 0 }];
  const partly = around.find((text) => text.includes(name));
  return partly === undefined ? [] : [{ node, rank: 3, size: oneLine(partly).length }];
}

/** Several under one roof: the first that follows the name in reading order. */
function followers(page: PageInstance, found: readonly ViewNode[], name: string): ViewNode[] {
  const order = [...nodesOf(page.view)];
  const named = order.findIndex((node) =>
    node.children.some((child) => !isNode(child) && bare(child.text) === bare(name)),
  );
  const next = found.find((node) => order.indexOf(node) > named);
  return named === -1 || next === undefined ? [...found] : [next];
}

/** Without the signs that forms put around a name. */
const bare = (text: string): string => oneLine(text).replace(/[：:*＊\s]|（.*?）|\(.*?\)/g, '');
