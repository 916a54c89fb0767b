import {
  compareExact,
  printExact,
  shownValue,
  type Definition,
  type Exact,
  type FigureKind,
  type Wording,
} from '@linfa/figures';

const usual: Readonly<Record<FigureKind, string>> = {
  count: '每条记录计一次',
  sum: '各条记录的数量相加',
  distinct: '重复的只计一次',
  'as-of': '以统计截止日在册的为准',
  coverage: '至少有一条记录即为覆盖',
  ratio: '由两部分的准确数相除，最后才取舍小数',
  frequency: '取各格中的最小值，有一格没有记录即为零',
  change: '两期按同一口径统计后比较',
  register: '按台账登记统计',
  reported: '由数据来源单位负责，附其依据',
  total: '各部分按同一计量单位相加',
};

const rounded: readonly Wording['style'][] = ['more', 'at-least', 'about', 'nearly'];

/** How a figure is counted and by which rule; where the print rounds, the exact number follows. */
export function ruleSentence(definition: Definition, wording: Wording, value: Exact | null, unitWord: string): string {
  const rule = definition.rule ?? usual[definition.kind];
  return value !== null && isRounded(value, wording)
    ? `${rule}；文中取整表述，准确数为${printExact(value, 4)}${unitWord}`
    : rule;
}

function isRounded(value: Exact, wording: Wording): boolean {
  if (wording.style === 'chinese-more' || wording.style === 'large') return true;
  return rounded.includes(wording.style) && compareExact(shownValue(value, wording), value) !== 0;
}
