import { faultAt } from '../fault.ts';
import type { Fault, LintRule } from '../rule.ts';
import { countedThings, type CountedThing } from '../text/counted-things.ts';
import { reportYear } from '../text/report-year.ts';

const persons: ReadonlySet<string> = new Set(['人', '名', '位']);
const most = 20;

/** 人 counts each person once, 人次 every attendance: the same count is not both. */
export const personsOrAttendances: LintRule = {
  id: 'persons-or-attendances',
  severity: 'warning',
  summary: '同一个数一处写“人”，一处写“人次”',
  check: (document, context) => {
    const byValue = new Map<string, CountedThing[]>();
    const faults: Fault[] = [];
    for (const thing of countedThings(document, reportYear(document, context))) {
      const { value, unit } = thing.quantity;
      if (!(persons.has(unit) || unit === '人次') || value < 2) continue;
      const known = byValue.get(String(value)) ?? [];
      const other = known.find((earlier) => isPerson(earlier) !== isPerson(thing) && sameThing(earlier, thing));
      if (other) faults.push(confusion(other, thing));
      if (known.length < most) byValue.set(String(value), [...known, thing]);
    }
    return faults;
  },
};

function isPerson({ quantity }: CountedThing): boolean {
  return persons.has(quantity.unit);
}

/** The same noun, or one that ends in the other; with no noun before the number, the words after it. */
function sameThing(left: CountedThing, right: CountedThing): boolean {
  const [one, other] = [nounOf(left), nounOf(right)];
  if (one.length < 2 || other.length < 2) return false;
  return one.endsWith(other) || other.endsWith(one);
}

function nounOf({ noun, reading, quantity }: CountedThing): string {
  const plain = noun.replace(/人民群众|居民群众|群众|居民|村民|市民|人员|人数|受众/g, '');
  return plain.length >= 2
    ? plain
    : (/^[一-龥]{2,8}/.exec(reading.text.slice(quantity.end, quantity.end + 8))?.[0] ?? '');
}

function confusion(earlier: CountedThing, thing: CountedThing): Fault {
  const print = ({ reading, quantity }: CountedThing): string => reading.text.slice(quantity.start, quantity.end);
  return faultAt(
    thing.reading,
    thing.quantity,
    `这里写“${print(thing)}”，第${earlier.reading.line.line}行写“${print(earlier)}”。“人”是不重复的人数，“人次”是到场次数之和，同一个数不能两样都是。`,
    '按统计方法核对：逐次累加的写“人次”，去重后的写“人”，全文统一。',
  );
}
