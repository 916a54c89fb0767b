import type { RecordSetName } from '@linfa/figures';

export type SeedScalar = string | number | boolean | null;

/** Records with these values. */
export type SeedWhere = Readonly<Record<string, SeedScalar>>;

/**
 * How records of one set are made: as many as a published text says, spread over units and days. Fields are those of
 * the entity; `values.x` and `texts.x` are columns of a register, in the printed unit of measure.
 */
export interface Instruction {
  /** Unique in its file; later instructions refer to it. */
  readonly id: string;
  readonly set: RecordSetName;
  /** How many: in all, in each unit (and month or week, with `every`), by time, or for each record of `parent`. */
  readonly count?: number;
  readonly perUnit?: number;
  readonly every?: 'month' | 'week';
  readonly perWeek?: number;
  readonly perParent?: number;
  /** `self`, `communities`, `streets`, `trait:…`, or codes. */
  readonly units?: string | readonly string[];
  /** First and last day; see `relativeDay`. */
  readonly days?: readonly [string, string];
  /** Nothing that follows from the record (a case's end) is later than this; the last of `days` unless given. */
  readonly until?: string;
  /** No day of the set's own: the published text tells none, so that the record enters no count by that day. */
  readonly undated?: true;
  /** Sessions of these cases. */
  readonly parent?: string;
  /** Each grows out of one of those records: `several` shared by more than one, otherwise one each. */
  readonly origin?: {
    readonly of: string;
    readonly where?: SeedWhere;
    readonly several?: number;
    readonly sameDay?: true;
  };
  /** A person each, or `persons` people shared; `{n}` and `{p}` number them. */
  readonly person?: string;
  readonly persons?: number;
  /** Assignments whose adviser of the same unit did it. */
  readonly adviserFrom?: string;
  /** Sites whose one in the same unit the person belongs to. */
  readonly site?: string;
  /** How many different clients come. */
  readonly clients?: number;
  readonly fixed?: SeedWhere;
  /** Texts with `{n}`, `{unit}`, `{kind}`, `{theme}`, `{year}`. */
  readonly templates?: Readonly<Record<string, string>>;
  readonly deal?: readonly Deal[];
  readonly totals?: readonly Total[];
}

/** Values dealt out: `counts` says exactly how many of each, `shares` in which proportion. */
export interface Deal {
  readonly field: string;
  readonly where?: SeedWhere;
  readonly counts?: Readonly<Record<string, number>>;
  readonly shares?: Readonly<Record<string, number>>;
}

/** Whole quantities: parts of a total, or each within two ends. */
export interface Total {
  readonly field: string;
  readonly sum?: number;
  readonly each?: readonly [number, number];
  /** No part is smaller. */
  readonly least?: number;
  /** At least, or at most, what another field of the record has. */
  readonly atLeastField?: string;
  readonly atMostField?: string;
  /** Only so many of the records have a part. */
  readonly pick?: number;
  readonly where?: SeedWhere;
}
