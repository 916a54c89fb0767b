import { nodesOf, isNode, type ViewNode } from '../wxml/view-node.ts';

/** Words that only say that one has to wait. */
const waiting = /^(正在)?(加载|载入|读取|打开|请稍)\S{0,4}$|^[.…\s]*$/;

/** Whether there is something to read yet. */
export function showsContent(root: ViewNode): boolean {
  for (const node of nodesOf(root)) {
    for (const child of node.children) {
      if (!isNode(child) && !waiting.test(child.text.trim())) return true;
    }
  }
  return false;
}
