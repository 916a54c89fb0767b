import { isNode, type ViewNode } from '../wxml/view-node.ts';

/** What one page has cost so far. */
export interface PageRecord {
  readonly path: string;
  opened: number;
  setDataCalls: number;
  setDataBytes: number;
  largestSetData: number;
  /** The most calls within a second. */
  setDataRate: number;
  /** Sent until there was something to read but a word of waiting. */
  bytesBeforeContent: number;
  requestsBeforeContent: number;
  nodes: number;
  depth: number;
  children: number;
}

export function newPageRecord(path: string): PageRecord {
  const zero = {
    opened: 0,
    setDataCalls: 0,
    setDataBytes: 0,
    largestSetData: 0,
    setDataRate: 0,
    bytesBeforeContent: 0,
  };
  return { path, ...zero, requestsBeforeContent: 0, nodes: 0, depth: 0, children: 0 };
}

/** Counts one `setData`; gives the times of the calls of the last second. */
export function countSetData(record: PageRecord, bytes: number, recent: readonly number[], now: number): number[] {
  const within = [...recent.filter((time) => now - time < 1000), now];
  record.setDataCalls += 1;
  record.setDataBytes += bytes;
  record.largestSetData = Math.max(record.largestSetData, bytes);
  record.setDataRate = Math.max(record.setDataRate, within.length);
  return within;
}

/** The most that a page has had: nodes, levels below the page, children of one node. */
export function measureView(record: PageRecord, root: ViewNode): void {
  let nodes = 0;
  const walk = (node: ViewNode, depth: number): void => {
    const children = node.children.filter(isNode);
    nodes += children.length;
    record.depth = Math.max(record.depth, depth);
    record.children = Math.max(record.children, children.length);
    for (const child of children) walk(child, depth + 1);
  };
  walk(root, 0);
  record.nodes = Math.max(record.nodes, nodes);
}
