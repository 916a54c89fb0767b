import { recordSets, type RecordSet } from '@linfa/figures';
import type { RecordDifference } from './compare-contributions.ts';

const changes = { added: '新增', removed: '减少', changed: '改动' } as const;
/** A sentence names so many records; the difference itself carries all. */
const namedAtMost = 10;

/** `新增2条普法活动记录（编号48、49），改动1条普法活动记录（编号7）`; empty when nothing differs. */
export function wordRecords(records: readonly RecordDifference[]): string {
  const groups = new Map<string, RecordDifference[]>();
  for (const one of records) {
    const key = `${one.change} ${one.recordSet}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map(wordGroup).join('，');
}

function wordGroup(group: readonly RecordDifference[]): string {
  const [first] = group;
  if (!first) return '';
  const named = group
    .slice(0, namedAtMost)
    .map((one) => one.recordId)
    .join('、');
  return `${changes[first.change]}${group.length}条${labelOf(first.recordSet)}（编号${named}${group.length > namedAtMost ? '等' : ''}）`;
}

function labelOf(name: string): string {
  const set = (recordSets as Readonly<Record<string, RecordSet | undefined>>)[name];
  const label = set?.label ?? name;
  return label.endsWith('记录') ? label : `${label}记录`;
}
