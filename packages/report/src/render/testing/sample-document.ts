import { yearPeriod } from '@linfa/domain';
import type { Block, Heading, Paragraph, ReportDocument, Run, Table } from '../../document.ts';
import { sampleFigures } from './sample-figures.ts';

const printed = new Map(sampleFigures.map((figure) => [figure.key, figure.text]));

/** Runs from a sentence in which `{key}` stands for a figure. */
export function runsOf(sentence: string): Run[] {
  return sentence
    .split(/(\{[^}]+\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{') ? { text: printed.get(part.slice(1, -1)) ?? '', figure: part.slice(1, -1) } : { text: part },
    );
}

const heading = (level: Heading['level'], number: string, text: string): Heading => ({
  type: 'heading',
  level,
  number,
  runs: [{ text }],
});
const paragraph = (sentence: string): Paragraph => ({ type: 'paragraph', runs: runsOf(sentence) });

const typeRows = [
  ['婚姻家庭', 'family'],
  ['邻里', 'neighbour'],
  ['物业', 'property'],
  ['劳动争议', 'labour'],
  ['医疗', 'medical'],
  ['其他', 'other'],
  ['合计', 'total'],
] as const;

const disputeTable: Table = {
  type: 'table',
  caption: '2024年人民调解案件分类情况',
  columns: [
    { title: '纠纷类型', align: 'left', width: 4 },
    { title: '受理（件）', align: 'right', width: 2 },
    { title: '调解成功（件）', align: 'right', width: 2 },
    { title: '已履行（件）', align: 'right', width: 2 },
  ],
  rows: typeRows.map(([word, code]) => [
    [{ text: word }],
    ...['accepted', 'agreed', 'performed'].map((column) => runsOf(`{type.${code}.${column}}`)),
  ]),
  note: '调解成功指至12月31日达成口头或书面协议。',
};

const blocks: readonly Block[] = [
  paragraph(
    '2024年，青禾街道围绕“小事不出社区、矛盾就地化解”的目标，把依法办事的要求落到街道和社区的日常工作中。现将全年推进法治政府建设的情况报告如下。',
  ),
  heading(1, '一、', '主要举措和成效'),
  heading(2, '（一）', '抓住关键少数，带头学法用法'),
  paragraph(
    '街道党工委理论学习中心组全年安排专题学法{study.sessions}，围绕行政处罚、行政复议和基层治理开展研讨；组织法治专题培训，{training.people}参加，并对新提任干部开展任前法律知识测试。',
  ),
  heading(2, '（二）', '严格审查把关，规范行政行为'),
  heading(3, '1.', '决策和合同审查'),
  paragraph(
    '对{review.decisions}重大行政决策和{review.contracts}合同逐件进行合法性审查，审查覆盖率为{review.coverage}。未经审查或者审查不通过的事项，一律不提交会议讨论；审查意见与会议纪要一并归档，做到谁审查、谁签字、谁负责。',
  ),
  heading(3, '2.', '执法规范化'),
  paragraph(
    '全年办结行政处罚案件{enforcement.cases}，被申请行政复议案件{enforcement.reconsidered}。推行说理式执法文书，对首次轻微违法行为先教育、后处理，执法全过程记录做到应录尽录。',
  ),
  heading(4, '（1）', '完善裁量基准'),
  paragraph(
    '结合占道经营、油烟扰民等常见情形，细化裁量尺度和免罚情形，并在街道便民服务大厅和各社区公告栏同步公开，方便群众对照监督。',
  ),
  heading(4, '（2）', '加强队伍管理'),
  paragraph('坚持持证上岗和定期轮训，每季度抽查执法案卷，问题清单发到班组、整改到人，同类问题不再重复发生。'),
  heading(2, '（三）', '深化普法宣传，营造守法氛围'),
  paragraph(
    '全年开展普法活动{outreach.events}，截至2024年11月底参与群众{outreach.attendance}，其中法治讲座{outreach.lectures}。把民法典、反电信网络诈骗和未成年人保护作为重点，送课进校园、进楼宇、进工地。现有在册法律明白人{roster.literate}，社区覆盖率{roster.coverage}，成为邻里之间说法理、解心结的身边人。',
  ),
  heading(2, '（四）', '织密服务网络，化解矛盾纠纷'),
  paragraph(
    '十二个社区全部签约法律顾问，全年到岗值班{consultation.hours}，解答咨询{consultation.count}。各级人民调解组织受理案件{mediation.accepted}，调解成功{mediation.agreed}，成功率{mediation.rate}；各类案件情况见下表。信访工作机构办理信访事项{petition.handled}。',
  ),
  disputeTable,
  paragraph(
    '从类型看，邻里和婚姻家庭纠纷仍占多数，物业服务纠纷较上年有所下降；劳动争议多发生在年底，已与区劳动监察部门建立会商机制，提前介入、联合调处。',
  ),
  heading(1, '二、', '存在的不足和原因'),
  paragraph(
    '一是个别科室对合法性审查的时间要求重视不够，临近会议才送审，审查人员研究时间偏紧，根源在于事项计划不细、流程衔接不畅。二是普法形式仍以讲座和展板为主，面向快递员、网约车司机等流动群体的办法不多。三是执法辅助人员流动较快，业务积累不足，案卷制作质量参差不齐。',
  ),
  heading(1, '三、', '党政主要负责人履行推进法治建设第一责任人职责情况'),
  paragraph(
    '街道党工委、办事处主要负责人定期听取法治工作汇报，将法治建设与经济发展、民生保障一同部署、一同检查；带头出庭应诉，带头参加学法考试，年终就履职情况进行专题述法并接受评议。对群众反映集中的问题直接调度，推动历史遗留的三处违法建设依法拆除。',
  ),
  heading(1, '四、', '2025年工作安排'),
  paragraph(
    '2025年，街道将重点做好三个方面的工作：一是把合法性审查嵌入办文办会流程，提前三个工作日送审；二是以居民需求为导向编排普法课程，探索夜间课堂和线上直播；三是健全执法人员培训和案卷评查制度，让每一起案件都经得起检验。',
  ),
];

/** A fictional street's report of about three pages, with every kind of block. Parts can be replaced. */
export function sampleDocument(parts: Partial<ReportDocument> = {}): ReportDocument {
  return {
    kind: 'law-government',
    title: '青禾街道办事处2024年度法治政府建设情况报告',
    documentNumber: '青街办〔2025〕6号',
    unit: { code: '990101', name: '青禾街道', levelWord: '街道' },
    year: 2024,
    period: yearPeriod(2024),
    blocks,
    signature: { signer: '青禾街道办事处', day: '2025-02-18', sealed: true },
    attachments: ['2024年度法治政府建设重点任务完成情况表', '2024年度普法活动目录'],
    figures: sampleFigures,
    notices: ['演示数据，非真实记录'],
    ...parts,
  };
}
