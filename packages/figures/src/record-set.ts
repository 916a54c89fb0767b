import { provenances, type MeasureUnitCode } from '@linfa/domain';

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
  | 'consultations'
  | 'dutyShifts'
  | 'mediationCases'
  | 'mediationSessions'
  | 'screenings'
  | 'outreachEvents'
  | 'onlinePosts'
  | 'referrals'
  | 'rosterMembers'
  | 'sites'
  | 'adviserAssignments'
  | 'registerEntries';

/** What an act that grew out of another grew out of. */
const originWords: Readonly<Record<RecordSetName, string>> = {
  consultations: '法律服务',
  dutyShifts: '值班',
  mediationCases: '人民调解',
  mediationSessions: '调解会',
  screenings: '纠纷排查',
  outreachEvents: '普法活动',
  onlinePosts: '线上普法',
  referrals: '转介',
  rosterMembers: '名册',
  sites: '阵地与组织',
  adviserAssignments: '法律顾问聘任',
  registerEntries: '台账',
};

/** Fields that every record of every set carries. */
const commonFields = {
  unitId: { kind: 'key', label: '所属单位', unit: 'thing' },
  originSet: { kind: 'code', label: '来源事项', codes: originWords },
  provenance: { kind: 'code', label: '数据来源', codes: provenances },
} as const satisfies Record<string, Field>;

/** The field of that name, with the common ones and the user's own columns. */
export function fieldOf(set: RecordSet, name: string): Field | undefined {
  // Definitions are data from outside: `constructor` is no field.
  for (const fields of [set.fields, commonFields as Readonly<Record<string, Field>>])
    if (Object.hasOwn(fields, name)) return fields[name];
  const prefix = set.columnsUnder && `${set.columnsUnder}.`;
  return prefix && name.startsWith(prefix) && /^[a-z][A-Za-z0-9]{0,39}$/.test(name.slice(prefix.length))
    ? { kind: 'measure', label: name.slice(prefix.length), unit: 'none', storedPer: 10_000 }
    : undefined;
}
