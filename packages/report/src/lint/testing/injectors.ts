import type { LawTitle } from '../rule.ts';
import { addSentence, contradict, mentionInPassing, replaceRole, skipNumber, type Injector } from './inject.ts';
import { misprintOf } from './misprint-of.ts';
import { isPrintedShare } from '../text/rates.ts';
import type { SoundReport } from './sound-report.ts';

const headed = { skeletons: ['umbrella', 'flat'] } as const;

/** Test support. For every rule at least one way in which its fault comes into a report. */
export const injectors: readonly Injector[] = [
  { rule: 'skipped-number', inject: skipNumber },
  {
    rule: 'heading-year',
    options: headed,
    inject: (report) =>
      replaceRole(report, 'results-heading', ({ text }) =>
        text.replace(/、.*/, `、${report.scene.year - report.scene.draw.number(1, 3)}年法治政府建设主要举措和成效`),
      ),
  },
  {
    rule: 'plan-for-past-year',
    options: headed,
    inject: (report) =>
      replaceRole(report, 'plan-heading', ({ text }) =>
        text.replace(/、.*/, `、${report.scene.year}年度推进法治政府建设的主要安排`),
      ),
  },
  {
    rule: 'plan-for-past-year',
    inject: (report) =>
      replaceRole(
        report,
        'opening',
        () =>
          `${report.scene.year}年工作有序推进。现将${report.scene.year}年工作总结和${report.scene.year}年工作计划报告如下：`,
      ),
  },
  {
    rule: 'missing-part',
    options: { without: 'shortcomings' },
    inject: (report) => mentionInPassing(report, '及时补齐短板，解决群众反映的问题。'),
  },
  {
    rule: 'missing-part',
    options: { without: 'duty' },
    inject: (report) =>
      mentionInPassing(report, '开展党政主要负责人履行推进法治建设第一责任人职责督察，反馈问题清单⟦3份⟧。'),
  },
  {
    rule: 'missing-part',
    options: { without: 'plan' },
    inject: (report) => mentionInPassing(report, '制定年度工作计划，明确任务安排。'),
  },
  {
    rule: 'late-report',
    inject: (report) =>
      replaceRole(
        report,
        'date',
        () =>
          `${report.scene.year + 1 + report.scene.draw.number(0, 1)}年${report.scene.draw.number(5, 12)}月${report.scene.draw.number(1, 28)}日`,
      ),
  },
  {
    rule: 'partial-year',
    inject: (report) =>
      addSentence(
        report,
        `截至${report.scene.draw.one(['', `${report.scene.year}年`])}${report.scene.draw.number(1, 11)}月底，共办理公证事务⟦${report.scene.draw.number(2, 90)}宗⟧。`,
      ),
  },
  {
    rule: 'year-not-over',
    inject: (report) => ({
      ...replaceRole(
        report,
        'date',
        () => `${report.scene.year}年${report.scene.draw.number(1, 12)}月${report.scene.draw.number(1, 28)}日`,
      ),
      line: 0,
    }),
  },
  {
    rule: 'open-cut-off',
    inject: (report) => addSentence(report, `截至目前，共走访企业⟦${report.scene.draw.number(2, 90)}家⟧。`),
  },
  {
    rule: 'plenum-ordinal',
    inject: (report) =>
      addSentence(
        report,
        `传达学习党的${report.scene.draw.one(['', '二十大'])}${report.scene.draw.one(['二', '三', '四'])}中全会精神。`,
      ),
  },
  { rule: 'list-mismatch', inject: (report) => addSentence(report, unpaired(report)) },
  {
    rule: 'missing-unit',
    inject: (report) =>
      addSentence(
        report,
        `清理广告⟦${report.scene.draw.number(2, 90)}处⟧、⟦${report.scene.draw.number(100, 900)}⟧、⟦${report.scene.draw.number(2, 90)}处⟧，成效明显。`,
      ),
  },
  {
    rule: 'missing-unit',
    inject: (report) => addSentence(report, `共排查整改隐患⟦${report.scene.draw.number(100, 900)}⟧，消除了风险。`),
  },
  {
    rule: 'doubled-unit',
    inject: (report) =>
      addSentence(
        report,
        `另外劝导商户⟦${report.scene.draw.number(2, 90)}家⟧${report.scene.draw.one(['家', '家次'])}。`,
      ),
  },
  { rule: 'blank-left', inject: (report) => addSentence(report, '办理行政复议案件＿＿件，均已办结。') },
  { rule: 'parts-total', inject: (report) => addSentence(report, wrongParts(report)) },
  {
    rule: 'parts-total',
    inject: (report) =>
      addSentence(
        report,
        `审查合同⟦${report.scene.draw.number(2, 9)}份⟧、协议⟦${report.scene.draw.number(2, 9)}份⟧，合计⟦${report.scene.draw.number(30, 60)}份⟧。`,
      ),
  },
  {
    rule: 'rate-without-counts',
    inject: (report) =>
      addSentence(
        report,
        `各级调解组织调解成功率达⟦9${report.scene.draw.number(0, 8)}.${report.scene.draw.number(10, 99)}%⟧。`,
      ),
  },
  { rule: 'rate-mismatch', inject: (report) => addSentence(report, wrongRate(report)) },
  { rule: 'impossible-rate', inject: (report) => addSentence(report, impossibleRate(report)) },
  {
    rule: 'two-values',
    inject: (report) =>
      contradict(
        report,
        `全年开展法治讲座⟦${report.scene.lectures}场次⟧。`,
        `虽然全年共举办法治讲座⟦${report.scene.lectures + report.scene.draw.number(1, 9)}场次⟧，但仍有差距。`,
      ),
  },
  {
    rule: 'persons-or-attendances',
    inject: (report) =>
      contradict(
        report,
        `全年累计服务居民群众⟦${report.scene.served}人次⟧。`,
        `虽然全年服务群众⟦${report.scene.served}人⟧，但仍有差距。`,
      ),
  },
  {
    rule: 'approximate-exact',
    inject: (report) =>
      addSentence(
        report,
        `开展法律咨询⟦${report.scene.draw.number(1, 90)}${report.scene.draw.number(1, 9)}${report.scene.draw.one(['余', '多'])}次⟧。`,
      ),
  },
  {
    rule: 'draft-law',
    inject: (report) => addSentence(report, `组织学习《${adoptedLaw(report).title}（修订草案）》。`),
  },
  {
    rule: 'misprint',
    inject: (report) =>
      addSentence(report, `会上强调，${misprintOf(report.scene.draw, report.scene.expressions)}，务求实效。`),
  },
  {
    rule: 'misprint',
    inject: (report) =>
      addSentence(
        report,
        `会上学习《${report.scene.draw.one(report.scene.laws.filter(({ title }) => title.length > 8)).title.replace(/(.{5}).(.*)/, '$1甲$2')}》。`,
      ),
  },
  {
    rule: 'stray-punctuation',
    inject: (report) =>
      addSentence(report, `通过座谈会、培训、${report.scene.draw.one(['等形式推进工作', '，推进工作'])}。`),
  },
  {
    rule: 'document-number-brackets',
    inject: (report) =>
      addSentence(
        report,
        `转发《工作要点》，文号为府办${report.scene.draw.one(['[YEAR]', '（YEAR）', '【YEAR】']).replace('YEAR', String(report.scene.year))}⟦${report.scene.draw.number(1, 99)}号⟧。`,
      ),
  },
  {
    rule: 'local-path',
    inject: (report) =>
      addSentence(
        report,
        report.scene.draw.one([
          'file:///home/office/桌面/报告.docx',
          'C:\\Users\\office\\报告.docx',
          '/home/office/报告.docx',
        ]),
      ),
  },
  {
    rule: 'unbacked-digit',
    inject: (report) => addSentence(report, `另外走访商户${report.scene.draw.number(2, 999)}家。`),
  },
];

function unpaired({ scene: { draw } }: SoundReport): string {
  const names = draw.some(['批发', '零售', '住宿', '餐饮', '旅游'], 3, 5);
  const values = names.map(() => `⟦${draw.number(100, 900)}.${draw.number(1, 9)}万元⟧`);
  const rates = names.map(() => `⟦${draw.number(1, 60)}.${draw.number(1, 9)}%⟧`);
  (draw.chance() ? values : rates).pop();
  return `辖区${names.join('、')}总额分别达${values.join('、')}，同比增长${rates.join('、')}。`;
}

function wrongParts({ scene: { draw } }: SoundReport): string {
  const [one, two, three] = [draw.number(5, 90), draw.number(5, 90), draw.number(5, 90)];
  const total = one + two + three + draw.one([-4, -1, 1, 10]);
  return `共接待来访⟦${total}批⟧，收到诉求⟦${total}件⟧，其中劳动争议⟦${one}件⟧、合同纠纷⟦${two}件⟧、其他事项⟦${three}件⟧。`;
}

function wrongRate({ scene: { draw } }: SoundReport): string {
  const total = draw.number(20, 900);
  const done = draw.number(1, total - 1);
  const right = (done / total) * 100;
  return `收到投诉⟦${total}件⟧，办结⟦${done}件⟧，办结率⟦${(right + (right > 50 ? -0.9 : 0.6)).toFixed(1)}%⟧。`;
}

function impossibleRate({ scene: { draw } }: SoundReport): string {
  const total = draw.number(3, 60);
  const wanted = draw.number(1, 999);
  const fits = (tenths: number): boolean =>
    Array.from({ length: total + 1 }, (_, part) => part).some((part) => isPrintedShare(part, total, tenths / 10, 1));
  let tenths = wanted;
  while (fits(tenths)) tenths = (tenths % 999) + 1;
  return `受理信访事项⟦${total}件⟧，化解率⟦${(tenths / 10).toFixed(1)}%⟧。`;
}

function adoptedLaw({ scene: { draw, laws, year } }: SoundReport): LawTitle {
  return draw.one(laws.filter(({ title, adopted }) => title.endsWith('法') && adopted < `${year}-12-31`));
}
