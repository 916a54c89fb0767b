import type { AnswerOf } from '@linfa/contract';

type ReportKind = AnswerOf<'figures.listUses'>['editions'][number]['kind'];

/** What reports are called. */
export const reportKindWords: Readonly<Record<ReportKind, string>> = {
  'law-government': '法治政府建设年度报告',
  'outreach-duty': '普法责任年度报告',
};
