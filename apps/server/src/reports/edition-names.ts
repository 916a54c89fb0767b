/** What each kind of report is called in a sentence. */
export const editionNames = { 'law-government': '法治政府建设年度报告', 'outreach-duty': '普法责任年度报告' } as const;
export type EditionKind = keyof typeof editionNames;
