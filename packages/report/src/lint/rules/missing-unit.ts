import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { isHotline } from '../text/hotlines.ts';
import type { Quantity } from '../text/quantities.ts';
import { readLines, type LineReading } from '../text/reading.ts';

/** A value in running text has a unit; in a list the last may lend its unit to all, but then none has its own. */
export const missingUnit: LintRule = {
  id: 'missing-unit',
  severity: 'error',
  summary: '数值后面没有单位',
  check: (document) =>
    readLines(document).flatMap((reading) => (reading.isRow || !/[。,;]/.test(reading.text) ? [] : checkLine(reading))),
};

function checkLine(reading: LineReading): Fault[] {
  const { quantities, text } = reading;
  const faults: Fault[] = [];
  let first = 0;
  for (let at = 0; at < quantities.length; at += 1) {
    const next = quantities[at + 1];
    if (next && /^[、和及与]$/.test(text.slice((quantities[at] as Quantity).end, next.start))) continue;
    const list = quantities.slice(first, at + 1);
    first = at + 1;
    const lent = (list.at(-1) as Quantity).unit !== '' && list.slice(0, -1).every(({ unit }) => unit === '');
    if (lent) continue;
    for (const quantity of list)
      if (quantity.unit === '' && isBareValue(reading, quantity)) faults.push(unitFault(reading, quantity, list));
  }
  return faults;
}

function isBareValue({ text, enclosure, line }: LineReading, { start, end, digitsEnd, value }: Quantity): boolean {
  if (enclosure.title[start] || enclosure.quoted[start] || enclosure.bracketed[start]) return false;
  if (line.heading && start < line.text.indexOf(line.heading.title)) return false;
  const digits = text.slice(start, digitsEnd);
  if (/^(?:19|20)\d\d$/.test(digits) || isHotline(text, start, digitsEnd) || digits.length > 7) return false;
  if (!/^ *(?:[,;。、]|$|[和及与]\d)/.test(text.slice(end, end + 4))) return false;
  const before = text.slice(Math.max(0, start - 6), start);
  return (
    !/[A-Za-z\d\-—~/.+·#*№_=] ?$|\d:$|第$|(?:附件|附表|图|表|编号|电话|热线|拨打|代码|序号)[: ]?$/.test(before) &&
    Number.isFinite(value)
  );
}

function unitFault(reading: LineReading, quantity: Quantity, list: readonly Quantity[]): Fault {
  const neighbour = list.find(({ unit }) => unit !== '');
  const hint = neighbour ? `同组的其他数值带有单位（如“${reading.text.slice(neighbour.start, neighbour.end)}”）。` : '';
  return faultAt(
    reading,
    quantity,
    `数值“${reading.text.slice(quantity.start, quantity.end)}”后面没有单位。${hint}`,
    '向数据来源科室核对后补上单位（件、次、人、万元等）。',
  );
}
