import { addDays, previousYear, wordPeriod } from '@linfa/domain';
import { compareExact, exact } from '@linfa/figures';
import { noticesOf } from '../compose/notices.ts';
import { defaultSigner } from '../compose/signer.ts';
import type { Block, Heading, Paragraph, ReportDocument, Run } from '../document.ts';
import { checkSplits } from './check-splits.ts';
import { otherPeriod, type Against } from './comparison.ts';
import { comparisonParagraph } from './comparison-paragraph.ts';
import { accepted, agreed, returnSplits, successRate } from './return-figures.ts';
import type { MediationReturnInput } from './return-input.ts';
import { ReturnPrinter, valueOf } from './return-printer.ts';
import { splitTable } from './split-table.ts';
import { totalsTable } from './totals-table.ts';

/**
 * The statistical return of people's mediation for a month, a quarter or a year: totals with year-on-year and
 * period-on-period lines, and all cases by committee kind, dispute type and source.
 * @throws RuleError `split-not-total` when a split does not add up, `unknown-figure`
 */
export function mediationReturn(input: MediationReturnInput): ReportDocument {
  checkSplits(input);
  const { unit, period } = input;
  const printer = new ReturnPrinter(input);
  // A whole year's preceding period is the previous year.
  const isSame = previousYear(period).to === addDays(period.from, -1);
  const againsts: readonly Against[] = isSame ? ['previous-year'] : ['previous-year', 'preceding'];
  const ordinals = ['二', '三', '四'];
  const blocks: Block[] = [
    heading('一、', '总体情况'),
    summary(input, printer),
    totalsTable(input, printer, againsts),
    heading('二、', isSame ? '同比情况' : '同比和环比情况'),
    ...againsts.map((against) => comparisonParagraph(input, printer, against)),
    heading('三、', '分类情况'),
    ...returnSplits.map((split, index) => splitTable(split, ordinals[index] ?? '', printer)),
    heading('四、', '统计口径'),
    ...rules(input, againsts).map((text): Paragraph => ({ type: 'paragraph', runs: [{ text }] })),
  ];
  return {
    kind: 'mediation-return',
    title: `${unit.name}${wordPeriod(period)}人民调解统计报表`,
    unit,
    year: Number(period.from.slice(0, 4)),
    period,
    blocks,
    signature: { signer: input.signer ?? defaultSigner(unit.name), day: input.day, sealed: true },
    attachments: [],
    figures: printer.figures,
    notices: noticesOf(printer.figures, input.notices ?? []),
  };
}

function heading(number: string, text: string): Heading {
  return { type: 'heading', level: 1, number, runs: [{ text }] };
}

function summary(input: MediationReturnInput, printer: ReturnPrinter): Paragraph {
  const say = (text: string, id: string): Run[] => [{ text }, printer.inWords(id)];
  const total = valueOf(input, accepted).value;
  const opening = `${wordPeriod(input.period)}，${input.unit.name}各人民调解委员会`;
  const runs =
    total && compareExact(total, exact(0)) === 0
      ? [...say(`${opening}受理调解纠纷`, accepted)]
      : [
          ...say(`${opening}共受理调解纠纷`, accepted),
          ...say('，其中调解成功', agreed),
          ...say('，调解成功率为', successRate),
          ...say('，尚在调解', 'mediation.pending'),
        ];
  return { type: 'paragraph', runs: [...runs, ...say('；开展矛盾纠纷排查', 'screening.count'), { text: '。' }] };
}

/** The rules that a reader needs to read the tables right. */
function rules(input: MediationReturnInput, againsts: readonly Against[]): string[] {
  const rule = (id: string): string => `${input.dictionary.get(id).name}：${input.dictionary.get(id).rule ?? ''}。`;
  const compared = againsts.some((against) => !('unavailable' in otherPeriod(input, against)));
  return [rule(accepted), rule(agreed), rule(successRate), ...(compared ? ['同比、环比只在两期定义相同时计算。'] : [])];
}
