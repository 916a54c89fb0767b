import {
  agreementForms,
  caseOutcomes,
  caseSources,
  committeeKinds,
  confirmations,
  disputeTypes,
  matterKinds,
  outreachKinds,
  performances,
  postChannels,
  referralOutcomes,
  referralTargets,
  rosters,
  serviceChannels,
  serviceKinds,
  serviceModes,
  serviceResults,
  siteKinds,
} from '@linfa/domain';

export interface CodeList {
  readonly name: string;
  /** Where one chooses from it. */
  readonly used: string;
  readonly words: readonly string[];
}

function listOf(name: string, used: string, codes: Readonly<Record<string, string>>): CodeList {
  return { name, used, words: Object.values(codes) };
}

/** What records are sorted by, in the words that are printed. */
export const codeLists: readonly CodeList[] = [
  listOf('事项', '咨询、预约、书面咨询', matterKinds),
  listOf('服务类型', '咨询', serviceKinds),
  listOf('服务方式', '咨询', serviceModes),
  listOf('怎么来的', '咨询', serviceChannels),
  listOf('服务结果', '咨询', serviceResults),
  listOf('转到哪里', '转介', referralTargets),
  listOf('转介结果', '转介', referralOutcomes),
  listOf('纠纷类型', '人民调解', disputeTypes),
  listOf('案件来源', '人民调解', caseSources),
  listOf('调委会类型', '人民调解', committeeKinds),
  listOf('调解结果', '人民调解', caseOutcomes),
  listOf('协议形式', '人民调解', agreementForms),
  listOf('履行情况', '人民调解', performances),
  listOf('司法确认', '人民调解', confirmations),
  listOf('活动形式', '普法活动', outreachKinds),
  listOf('发布渠道', '线上普法信息', postChannels),
  listOf('名册', '名册', rosters),
  listOf('阵地与组织', '阵地与组织', siteKinds),
];
