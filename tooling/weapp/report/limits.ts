import type { Device } from '../device/device.ts';
import type { PageRecord } from './page-record.ts';

/** WeChat's limits and the rules of its scoring that can be computed. */
const limits: readonly { name: string; of: (record: PageRecord) => number; most: number }[] = [
  { name: 'bytes in one setData', of: (record) => record.largestSetData, most: 256 * 1024 },
  { name: 'WXML nodes', of: (record) => record.nodes, most: 999 },
  { name: 'levels of nodes', of: (record) => record.depth, most: 29 },
  { name: 'children of one node', of: (record) => record.children, most: 60 },
];

export interface Exceeded {
  readonly page: string;
  readonly message: string;
}

export function exceededLimits(device: Device): Exceeded[] {
  return device.records.flatMap((record) =>
    limits
      .filter((limit) => limit.of(record) > limit.most)
      .map((limit) => ({ page: record.path, message: `${limit.of(record)} ${limit.name}, at most ${limit.most}` })),
  );
}
