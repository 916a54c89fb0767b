import type { MeasureUnitCode } from '@linfa/domain';

/** A field of a record set that definitions may name. */
export type Field =
  | { readonly kind: 'day'; readonly label: string }
  | { readonly kind: 'code'; readonly label: string; readonly codes?: Readonly<Record<string, string>> }
  /** A number stored as an integer: `storedPer` stored units make one `unit` (minutes: 60 an hour). */
  | { readonly kind: 'measure'; readonly label: string; readonly unit: MeasureUnitCode; readonly storedPer: number }
  /** What a thing is recognised by, for counting it once. Never printed. */
  | { readonly kind: 'key'; readonly label: string; readonly unit: MeasureUnitCode }
  | { readonly kind: 'flag'; readonly label: string };

/** Records of one table that figures count. What is true of its table is the server's affair. */
export interface RecordSet {
  readonly name: RecordSetName;
  readonly label: string;
  /** 条 件 次 … what one record is counted in when its list is described. */
  readonly recordWord: string;
  /** The day by which a record falls into a period, unless a definition names another. Absent for lasting sets. */
  readonly day?: string;
  /** Rosters: a record holds from the first day up to, not including, the second (open while unknown). */
  readonly lasting?: { readonly from: string; readonly to: string };
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields under this prefix belong to user-defined columns: `values.visited`. */
  readonly columnsUnder?: string;
  /** About persons or their disputes: small cells of public cross-tables are suppressed. */
  readonly sensitive: boolean;
}

export type RecordSetName =
  | 'consultations' | 'dutyShifts' | 'mediationCases' | 'mediationSessions' | 'screenings' | 'outreachEvents'
  | 'onlinePosts' | 'referrals' | 'rosterMembers' | 'sites' | 'adviserAssignments' | 'registerEntries';

/** Fields that every record of every set carries. */
const commonFields = {
  unitId: { kind: 'key', label: '所属单位', unit: 'thing' },
  originSet: { kind: 'code', label: '来源事项种类' },
  provenance: { kind: 'code', label: '数据来源', codes: { recorded: '实际记录', reconstructed: '据公开数据重建', demo: '演示数据' } },
} as const satisfies Record<string, Field>;

/** The field of that name, with the common ones and the user's own columns. */
export function fieldOf(set: RecordSet, name: string): Field | undefined {
  const own = set.fields[name] ?? (commonFields as Readonly<Record<string, Field>>)[name];
  if (own) return own;
  const prefix = set.columnsUnder && `${set.columnsUnder}.`;
  return prefix && name.startsWith(prefix) && /^[a-z][A-Za-z0-9]{0,39}$/.test(name.slice(prefix.length))
    ? { kind: 'measure', label: name.slice(prefix.length), unit: 'none', storedPer: 10_000 }
    : undefined;
}
