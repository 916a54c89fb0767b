import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { countedThings, type CountedThing } from '../text/counted-things.ts';
import { reportYear } from '../text/report-year.ts';

/** One quantity of the whole place and year has one value, wherever it is stated. */
export const twoValues: LintRule = {
  id: 'two-values',
  severity: 'error',
  summary: '同一个数据前后写了两个值',
  check: (document, context) => {
    const first = new Map<string, CountedThing>();
    const faults: Fault[] = [];
    for (const thing of countedThings(document, reportYear(document, context))) {
      if (!thing.isTotal || !/^[一-龥()]{3,14}$/.test(thing.noun)) continue;
      const key = `${thing.noun}|${thing.quantity.unit}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, thing);
      else if (!agree(earlier, thing)) faults.push(conflict(earlier, thing));
    }
    return faults;
  },
};

function agree({ quantity: left }: CountedThing, { quantity: right }: CountedThing): boolean {
  if (left.approximate === '' && right.approximate === '') return left.value === right.value;
  return Math.abs(left.value - right.value) <= Math.max(left.value, right.value) * 0.2;
}

function conflict(earlier: CountedThing, thing: CountedThing): Fault {
  const print = ({ reading, quantity }: CountedThing): string => reading.text.slice(quantity.start, quantity.end);
  const where =
    earlier.reading.line.line === thing.reading.line.line ? '同一段前面' : `第${earlier.reading.line.line}行`;
  return faultAt(
    thing.reading,
    thing.quantity,
    `“${thing.noun}”这里写${print(thing)}，${where}写${print(earlier)}，前后不一致。`,
    '以原始台账核对，全文统一；口径不同的（如不同时段、不同范围）写明区别。',
  );
}
