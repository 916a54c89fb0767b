import { RuleError } from './rule-error.ts';

/**
 * What a quantity counts. Two quantities may be added or compared only when their dimensions are the same:
 * people counted once (人) are not attendances (人次), acts (次) are not cases (件).
 */
export type Dimension =
  | 'case'
  | 'act'
  | 'person'
  | 'attendance'
  | 'copy'
  | 'article'
  | 'line'
  | 'matter'
  | 'thing'
  | 'organisation'
  | 'household'
  | 'place'
  | 'vehicle'
  | 'term'
  | 'money'
  | 'percent'
  | 'area'
  | 'duration'
  | 'workday'
  | 'year'
  | 'rate'
  | 'none';

interface MeasureUnit {
  readonly dimension: Dimension;
  /** The word printed by default; reports may print any of `words` instead (some places print 宗 or 起). */
  readonly words: readonly [string, ...string[]];
  /** Digits kept after the point. Stored quantities are integers of ten-thousandths whatever this says. */
  readonly decimals: number;
}

/** The typed units. Source of the words: practice of the published reports; one entry per dimension and step. */
export const measureUnits = {
  case: { dimension: 'case', words: ['件', '宗', '起', '例', '个'], decimals: 0 },
  act: { dimension: 'act', words: ['次', '场', '场次', '期'], decimals: 0 },
  person: { dimension: 'person', words: ['人', '名', '位'], decimals: 0 },
  attendance: { dimension: 'attendance', words: ['人次'], decimals: 0 },
  copy: { dimension: 'copy', words: ['份', '册', '本', '件'], decimals: 0 },
  article: { dimension: 'article', words: ['篇'], decimals: 0 },
  line: { dimension: 'line', words: ['条', '个', '件', '处'], decimals: 0 },
  matter: { dimension: 'matter', words: ['项', '个'], decimals: 0 },
  thing: { dimension: 'thing', words: ['个', '支'], decimals: 0 },
  organisation: { dimension: 'organisation', words: ['家', '个', '户'], decimals: 0 },
  household: { dimension: 'household', words: ['户'], decimals: 0 },
  place: { dimension: 'place', words: ['处'], decimals: 0 },
  vehicle: { dimension: 'vehicle', words: ['辆'], decimals: 0 },
  term: { dimension: 'term', words: ['期', '次'], decimals: 0 },
  money: { dimension: 'money', words: ['万元'], decimals: 4 },
  percent: { dimension: 'percent', words: ['%'], decimals: 4 },
  area: { dimension: 'area', words: ['平方米', '㎡'], decimals: 2 },
  hour: { dimension: 'duration', words: ['小时'], decimals: 2 },
  workday: { dimension: 'workday', words: ['个工作日', '工作日'], decimals: 0 },
  year: { dimension: 'year', words: ['年'], decimals: 0 },
  'act-per-month': { dimension: 'rate', words: ['次/月'], decimals: 2 },
  none: { dimension: 'none', words: [''], decimals: 0 },
} as const satisfies Record<string, MeasureUnit>;

export type MeasureUnitCode = keyof typeof measureUnits;

/** The default printed word of a unit. */
export function unitWord(code: MeasureUnitCode): string {
  return measureUnits[code].words[0];
}

/** @throws RuleError `unit-of-measure-mismatch` when the two count different things. */
export function assertSameDimension(left: MeasureUnitCode, right: MeasureUnitCode): void {
  if (measureUnits[left].dimension !== measureUnits[right].dimension)
    throw new RuleError('unit-of-measure-mismatch', { left: unitWord(left), right: unitWord(right) });
}

/** Stored quantities are whole numbers of ten-thousandths, so that sums are exact on every database. */
export const quantityScale = 10_000;

/**
 * A typed quantity as it is stored: 95501.5 → 955015000.
 * @throws RuleError `bad-quantity` when it is negative, not finite, has more than four decimals, or reaches 10^11.
 */
export function storeQuantity(value: number, field: string): number {
  if (!Number.isFinite(value)) throw new RuleError('bad-quantity', { field, value, reason: '不是数字' });
  if (value < 0) throw new RuleError('bad-quantity', { field, value, reason: '不能为负数' });
  if (value >= 1e11) throw new RuleError('bad-quantity', { field, value, reason: '数值过大' });
  const stored = Math.round(value * quantityScale);
  // One step of a double is forgiven, so that 0.1 + 0.2 from a worksheet is 0.3; a fifth decimal never is.
  if (Math.abs(stored / quantityScale - value) > Number.EPSILON * Math.max(value, 1))
    throw new RuleError('bad-quantity', { field, value, reason: '最多保留四位小数' });
  return stored === 0 ? 0 : stored;
}
