import type { AnswerOf, SentBy } from '@linfa/contract';

export type Edition = AnswerOf<'reports.list'>['items'][number];
export type WholeEdition = AnswerOf<'reports.get'>;
export type WireOutline = SentBy<'reports.preview'>['outline'];
export type Preview = AnswerOf<'reports.preview'>;
export type Finding = Preview['findings'][number];
export type Leftover = Preview['leftovers'][number];
export type Printed = Preview['document']['figures'][number];
/** A figure of the outline as far as a clerk reads of it, printed or not. */
export type NamedFigure = Preview['unprinted'][number];

export const reportKinds = { 'law-government': '法治政府建设年度报告', 'outreach-duty': '普法责任年度报告' } as const;

/** How a figure was recognised for a number. */
export const sureWords = {
  sure: '文字和数值都对得上',
  likely: '大致对得上',
  words: '文字对得上',
  value: '数值对得上',
} as const;

/** Where anybody reads a published report. */
export function publicPathOf({ unit, year, kind }: Pick<Edition, 'unit' | 'year' | 'kind'>): string {
  return `/reports/${encodeURIComponent(unit.code)}/${year}/${kind}`;
}

interface Named {
  readonly name: string;
  readonly counts: string;
}

/** A figure's name; with what it counts where another one beside it is called the same. */
export function nameApart(one: Named, all: readonly Named[]): string {
  return all.some((other) => other !== one && other.name === one.name) ? `${one.name}：${one.counts}` : one.name;
}

/** What each step of a report is called in its history. */
export const stepWords: Readonly<Record<string, string>> = {
  'reports.open': '开始起草',
  'reports.editOutline': '修改文本',
  'reports.acceptEdited': '采纳改稿',
  'reports.review': '通过保密审查',
  'reports.discuss': '集体审议',
  'reports.sign': '签发',
  'reports.report': '报送',
  'reports.takeBack': '撤回',
  'reports.lock': '接收并锁定',
  'reports.unlock': '解锁',
  'reports.returnWithRemarks': '退回',
  'reports.revise': '重新起草',
  'reports.publish': '公开',
  'reports.evidencePack': '下载依据包',
};
