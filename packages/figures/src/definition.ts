import type { MeasureUnitCode } from '@linfa/domain';
import type { Filter } from './filter.ts';
import type { RecordSetName } from './record-set.ts';
import type { Wording } from './wording/wording.ts';

/** Records of a set, within the period by one of the set's days. */
export interface SetRef {
  readonly set: RecordSetName;
  /** A day field of the set other than its usual one: cases by `acceptedOn` or by `agreedOn`. */
  readonly on?: string;
  readonly where?: Filter;
}

/** Which units of the subtree a coverage or a frequency is about. */
export interface Across {
  readonly kinds: readonly (
    | 'province'
    | 'city'
    | 'district'
    | 'street'
    | 'town'
    | 'community'
    | 'village'
    | 'office'
  )[];
  /** A trait of the unit (城中村), when only some of that kind are meant. */
  readonly trait?: string;
  /** How such units are called: 社区, 村居, 城中村. */
  readonly word: string;
}

interface Common {
  /** `outreach.event-count`; a unit's own figures begin with its code. */
  readonly id: string;
  readonly name: string;
  readonly unit: MeasureUnitCode;
  /** Another printed word of the same unit of measure (宗 for 件). */
  readonly unitWord?: string;
  readonly wording?: Wording;
  /** How it is counted and by which rule, shown to readers; the definition itself is worded from the data. */
  readonly rule?: string;
}

/** One defined number. Built-in and user-defined figures have the same shape. */
export type Definition = Common &
  (
    | { readonly kind: 'count'; readonly of: SetRef }
    | { readonly kind: 'sum'; readonly of: SetRef; readonly measure: string }
    | { readonly kind: 'distinct'; readonly of: SetRef; readonly key: string }
    /** Holders of a lasting record on the last counted day; `measure` sums (park area), `key` counts once. */
    | { readonly kind: 'as-of'; readonly of: SetRef; readonly measure?: string; readonly key?: string }
    /** Units with at least one record; a lasting set as of the last counted day. */
    | {
        readonly kind: 'coverage';
        readonly of: SetRef;
        readonly across: Across;
        readonly show: 'share' | 'covered' | 'all';
      }
    /** Two figures of the same unit and period. `each` is a plain quotient (一室一人), `percent` a rate. */
    | { readonly kind: 'ratio'; readonly of: string; readonly over: string; readonly show: 'percent' | 'each' }
    /** The least count in any cell: each unit of `across` × each month, or each unit. `norm` is what is required. */
    | {
        readonly kind: 'frequency';
        readonly of: SetRef;
        readonly across: Across;
        readonly every: 'month' | 'period';
        readonly norm: number;
      }
    | { readonly kind: 'change'; readonly of: string; readonly against: 'previous-year' | 'preceding' }
    | {
        readonly kind: 'register';
        readonly register: string;
        readonly take: 'count' | 'sum' | 'distinct' | 'latest';
        /** The summed or latest column; distinct counts subjects. */
        readonly column?: string;
        readonly where?: Filter;
      }
    /** Another office's number, kept as a card. `addsOverUnits`: a unit without its own card shows the sum of its parts'. */
    | { readonly kind: 'reported'; readonly item: string; readonly addsOverUnits?: boolean }
    /** Figures of one unit of measure added together. */
    | { readonly kind: 'total'; readonly of: readonly string[] }
  );

export type FigureKind = Definition['kind'];
export type DefinitionOf<K extends FigureKind> = Extract<Definition, { readonly kind: K }>;

/** One word per kind, as printed. */
export const kindWords = {
  count: '计数',
  sum: '求和',
  distinct: '去重计数',
  'as-of': '在册',
  coverage: '覆盖',
  ratio: '比率',
  frequency: '频次',
  change: '增减',
  register: '台账',
  reported: '其他部门数据',
  total: '合计',
} as const satisfies Record<FigureKind, string>;
