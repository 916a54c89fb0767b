import type { Device } from '../device/device.ts';
import type { PageRecord } from './page-record.ts';

/** WeChat's limits and the rules of its scoring that can be computed. */
const limits: readonly { name: string; of: (record: PageRecord) => number; most: number }[] = [
  { name: 'bytes in one setData', of: (record) => record.largestSetData, most: 256 * 1024 },
  { name: 'calls of setData in a second', of: (record) => record.setDataRate, most: 20 },
  { name: 'WXML nodes', of: (record) => record.nodes, most: 999 },
  { name: 'levels of nodes', of: (record) => record.depth, most: 29 },
  { name: 'children of one node', of: (record) => record.children, most: 60 },
];

const requestsAtOnce = 10;

export interface Exceeded {
  readonly page: string;
  readonly message: string;
}

export function exceededLimits(device: Device): Exceeded[] {
  const atOnce = device.mostRequestsAtOnce;
  const requests = { page: '', message: `${atOnce} requests at once, at most ${requestsAtOnce}` };
  const pages = device.records.flatMap((record) =>
    limits
      .filter((limit) => limit.of(record) > limit.most)
      .map((limit) => ({ page: record.path, message: `${limit.of(record)} ${limit.name}, at most ${limit.most}` })),
  );
  return atOnce > requestsAtOnce ? [requests, ...pages] : pages;
}
