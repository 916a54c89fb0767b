import { yearPeriod, wordPeriod } from '@linfa/domain';
import type { PrintedFigure } from '../../document.ts';

const period = yearPeriod(2024);

/** A figure of the sample report; what is not given is plausible and plainly fictional. */
export function sampleFigure(
  key: string,
  name: string,
  text: string,
  value: number | null,
  more: Partial<PrintedFigure> = {},
): PrintedFigure {
  return {
    key,
    id: key.replace(/#\d+$/, ''),
    name,
    text,
    value,
    unitWord: text.replace(/^[\d.,余多约近]+/, ''),
    kindWord: '计数',
    definition: `统计期内本街道范围的${name}。`,
    rule: '每条记录计一次，同一活动不重复计算。',
    period,
    periodWord: wordPeriod(period),
    cutOffWord: '',
    evidence: `由 ${value ?? 0} 条记录统计。`,
    provenance: 'demo',
    sensitive: false,
    findings: [],
    ...more,
  };
}

export const sampleFigures: readonly PrintedFigure[] = [
  sampleFigure('study.sessions', '理论学习中心组专题学法', '6次', 6, {
    kindWord: '台账',
    evidence: '由《中心组学习台账》6 条登记统计。',
  }),
  sampleFigure('training.people', '法治专题培训参训人次', '312人次', 312, { kindWord: '求和' }),
  sampleFigure('review.decisions', '重大行政决策合法性审查', '14件', 14, { kindWord: '台账' }),
  sampleFigure('review.contracts', '合同合法性审查', '96份', 96, { kindWord: '台账' }),
  sampleFigure('review.coverage', '合法性审查覆盖率', '100%', 100, {
    kindWord: '比率',
    rule: '已审查件数除以应审查件数，两部分见台账。',
  }),
  sampleFigure('outreach.events', '普法活动', '60余场次', 63, { rule: '“余”为行文取整，准确数为 63 场次。' }),
  sampleFigure('outreach.attendance', '普法活动参与人次', '5200余人次', 5_237, {
    kindWord: '求和',
    cutOffWord: '截至2024年11月底',
  }),
  sampleFigure('outreach.lectures', '法治讲座', '18场', 18),
  sampleFigure('roster.literate', '法律明白人', '47名', 47, { kindWord: '在册' }),
  sampleFigure('roster.coverage', '法律明白人社区覆盖率', '100%', 100, {
    kindWord: '覆盖',
    evidence: '12 个社区中 12 个有在册法律明白人。',
  }),
  sampleFigure('consultation.count', '社区法律顾问解答咨询', '1286次', 1_286),
  sampleFigure('consultation.hours', '社区法律顾问值班时长', '1152小时', 1_152, { kindWord: '求和' }),
  sampleFigure('mediation.accepted', '受理人民调解案件', '386件', 386),
  sampleFigure('mediation.agreed', '调解成功案件', '376件', 376),
  sampleFigure('mediation.rate', '调解成功率', '97.41%', 97.41, {
    kindWord: '比率',
    definition: '统计期内受理的人民调解案件中，至截止日达成协议的比例。',
    rule: '调解成功率等于调解成功件数除以受理总数；未结案件留在分母中。',
    evidence: '376 件除以 386 件，两部分均可逐条核对。',
  }),
  sampleFigure('enforcement.cases', '行政处罚案件', '214宗', 214, {
    kindWord: '其他部门数据',
    evidence: '街道综合行政执法办公室提供，《2024年执法案件统计表》。',
    findings: ['原件只给出全年合计，未提供分月数据。'],
  }),
  sampleFigure('enforcement.reconsidered', '被申请行政复议案件', '0宗', 0, {
    kindWord: '其他部门数据',
    evidence: '区司法局提供，《2024年行政复议案件台账》。',
  }),
  sampleFigure('petition.handled', '办理信访事项', '＿＿', null, {
    kindWord: '其他部门数据',
    unitWord: '件',
    evidence: '尚未收到信访工作办公室的数据。',
  }),
  ...(
    [
      ['family', '婚姻家庭', 88, 86, 84],
      ['neighbour', '邻里', 131, 129, 120],
      ['property', '物业', 74, 71, 66],
      ['labour', '劳动争议', 57, 55, 51],
      ['medical', '医疗', 3, 3, 3],
      ['other', '其他', 33, 32, 29],
    ] as const
  ).flatMap(([code, word, accepted, agreed, performed]) => [
    sampleFigure(`type.${code}.accepted`, `${word}纠纷受理`, String(accepted), accepted, {
      unitWord: '件',
      sensitive: true,
    }),
    sampleFigure(`type.${code}.agreed`, `${word}纠纷调解成功`, String(agreed), agreed, {
      unitWord: '件',
      sensitive: true,
    }),
    sampleFigure(`type.${code}.performed`, `${word}纠纷协议已履行`, String(performed), performed, {
      unitWord: '件',
      sensitive: true,
    }),
  ]),
  sampleFigure('type.total.accepted', '各类纠纷受理合计', '386', 386, { unitWord: '件', kindWord: '求和' }),
  sampleFigure('type.total.agreed', '各类纠纷调解成功合计', '376', 376, { unitWord: '件', kindWord: '求和' }),
  sampleFigure('type.total.performed', '各类纠纷协议已履行合计', '353', 353, { unitWord: '件', kindWord: '求和' }),
];
