import type { Day, Period } from '@linfa/domain';

/** Which report of the shared machinery this is. */
export type ReportKind = 'law-government' | 'outreach-duty' | 'mediation-return';

/** Where the records behind a number come from. Anything but `recorded` is said on every page, trace and export. */
export type Provenance = 'recorded' | 'reconstructed' | 'demo';

/** A stretch of text. With `figure` it is a number bound to `ReportDocument.figures[].key`. */
export interface Run {
  readonly text: string;
  readonly figure?: string;
  /** Further figures that the same printed number stands for (均为100%). */
  readonly also?: readonly string[];
}

export interface Heading {
  readonly type: 'heading';
  /** 1 一、 · 2 （一） · 3 1. · 4 （1） */
  readonly level: 1 | 2 | 3 | 4;
  /** The printed number with its punctuation: `一、`, `（一）`, `1.`, `（1）`. */
  readonly number: string;
  readonly runs: readonly Run[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly runs: readonly Run[];
}

export interface Table {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'left' | 'center' | 'right';
    /** share of the width */ readonly width: number;
  }[];
  /** rows × columns × runs */
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly note?: string;
}

export type Block = Heading | Paragraph | Table;

/** A printed figure with everything a reader may ask about it. Carries no personal data. */
export interface PrintedFigure {
  /** Unique in the document; runs point to it. The figure's id, with `#2` … for a second wording. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** As printed, unit included: `45余场次`. Blank figures print `＿＿`. */
  readonly text: string;
  /** The exact value in the printed unit; null when it is unanswered. */
  readonly value: number | null;
  readonly unitWord: string;
  /** One Chinese word: 计数 求和 去重人数 在册 覆盖 比率 频次 同比 台账 其他部门数据 */
  readonly kindWord: string;
  /** What is counted, one Chinese sentence. */
  readonly definition: string;
  /** How it is counted and why, with the rule's source where there is one. */
  readonly rule: string;
  readonly period: Period;
  readonly periodWord: string;
  /** `截至2022年11月底`, or empty. */
  readonly cutOffWord: string;
  /** One sentence: `由 47 条普法活动记录统计`, `番禺公证处提供，《…》`. */
  readonly evidence: string;
  readonly provenance: Provenance;
  /** A cell about persons or cases of 1 to 4 in a public cross-table is suppressed. Headline totals never are. */
  readonly sensitive: boolean;
  /** Faults kept with a published number, in Chinese. */
  readonly findings: readonly string[];
}

/** A composed report: text in which every number knows its figure. Renderers need nothing else. */
export interface ReportDocument {
  readonly kind: ReportKind;
  readonly title: string;
  /** `沙街办〔2024〕12号`, hexagonal brackets. */
  readonly documentNumber?: string;
  /** Letter form: `区人民政府：` */
  readonly addressee?: string;
  readonly unit: { readonly code: string; readonly name: string; readonly levelWord: string };
  readonly year: number;
  readonly period: Period;
  readonly blocks: readonly Block[];
  readonly signature: { readonly signer: string; readonly day: Day; readonly sealed: boolean };
  readonly attachments: readonly string[];
  readonly figures: readonly PrintedFigure[];
  /** `据公开数据重建，非真实记录` and the like; printed where not empty. */
  readonly notices: readonly string[];
}
