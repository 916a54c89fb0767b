import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import type { Quantity } from '../text/quantities.ts';
import { readLines, sentencesWithQuantities, type LineReading } from '../text/reading.ts';
import type { Span } from '../text/spans.ts';

/** `甲、乙、丙分别为…`: as many values, and as many rates, as names. */
export const listMismatch: LintRule = {
  id: 'list-mismatch',
  severity: 'error',
  summary: '“分别”前后的名称、数值、比率个数对不上',
  check: (document) =>
    readLines(document).flatMap((reading) =>
      sentencesWithQuantities(reading).flatMap(({ span, quantities }) => checkSentence(reading, span, quantities)),
    ),
};

function checkSentence(reading: LineReading, span: Span, quantities: readonly Quantity[]): Fault[] {
  if (quantities.length < 2) return [];
  const { text } = reading;
  const at = text.slice(span.start, span.end).indexOf('分别');
  if (at < 0) return [];
  const respectively = span.start + at;
  const names = countNames(reading, span.start, respectively);
  const lists = listsAfter(
    text,
    respectively + 2,
    quantities.filter(({ start, chinese }) => start > respectively && !chinese),
  );
  if (!names || lists.length === 0) return [];
  const wrong = lists.filter(({ count }) => count < names.least || count > names.most);
  if (wrong.length === 0) return [];
  const counts = lists.map(({ count, rates }) => `${count}个${rates ? '比率' : '数值'}`).join('、');
  const end = (lists.at(-1) as { end: number }).end;
  return [
    faultAt(
      reading,
      { start: names.start, end },
      `“分别”前面列了${names.most}个名称，后面是${counts}，个数对不上，读者无法知道哪个数属于哪一项。`,
      '向数据来源科室核对，补上缺的数值或删去多的名称，使名称、数值、比率一一对应。',
    ),
  ];
}

/** The names before 分别: 、 parts them for certain, 和 与 及 perhaps. */
function countNames(
  { text, enclosure }: LineReading,
  from: number,
  to: number,
): { least: number; most: number; start: number } | undefined {
  let least = 1;
  let most = 1;
  let start = to;
  while (start > from && !',;:。'.includes(text[start - 1] as string)) {
    start -= 1;
    if (enclosure.title[start] || enclosure.quoted[start] || enclosure.bracketed[start]) continue;
    if (text[start] === '、') [least, most] = [least + 1, most + 1];
    else if ('和与及'.includes(text[start] as string)) most += 1;
  }
  const names = text.slice(start, to);
  return most < 2 || /等[^、]{0,6}$/.test(names) ? undefined : { least, most, start };
}

interface List {
  readonly count: number;
  readonly rates: boolean;
  readonly end: number;
}

/** Runs of numbers parted by 、 or 和 only. A number with a name of its own ends the matter: nothing is paired by place. */
function listsAfter(text: string, from: number, quantities: readonly Quantity[]): List[] {
  const lists: { count: number; rates: boolean; end: number }[] = [];
  let end = from;
  for (const quantity of quantities) {
    const between = text.slice(end, quantity.start);
    const current = lists.at(-1);
    if (current && /^[、和及与 ]+$/.test(between)) {
      current.count += 1;
      current.end = quantity.end;
    } else if (/^[,;]?[^、,;。\d]{0,8}$/.test(between) && (!current || /^[,;]/.test(between))) {
      lists.push({ count: 1, rates: quantity.unit === '%', end: quantity.end });
    } else break;
    end = quantity.end;
  }
  const labelled = /^[、和及与][^、,;。\d]{1,12}\d/.test(text.slice(end, end + 20));
  return labelled ? [] : lists.filter(({ count }, at) => at === 0 || count > 1);
}
