import { exact, wordValue } from '@linfa/figures';
import type { Binding } from '@linfa/report/editing';
import type { Printed } from '../report-words';

type Wording = NonNullable<Binding['wording']>;
type Named = readonly [name: string, wording: Wording];

const counts: readonly Named[] = [
  ['原样', { style: 'exact' }],
  ['取整到十', { style: 'more', step: 10 }],
  ['取整到百', { style: 'more', step: 100 }],
  ['取整到千', { style: 'more', step: 1000 }],
  ['取整到百，写“多”', { style: 'more', step: 100, word: '多' }],
  ['十以上', { style: 'at-least', step: 10 }],
  ['百以上', { style: 'at-least', step: 100 }],
  ['约，到十', { style: 'about', step: 10 }],
  ['约，到百', { style: 'about', step: 100 }],
  ['近，到百', { style: 'nearly', step: 100 }],
  ['用汉字', { style: 'chinese-more' }],
  ['用万', { style: 'large', by: '万', decimals: 1 }],
  ['用万，两位小数', { style: 'large', by: '万', decimals: 2 }],
  ['用亿', { style: 'large', by: '亿', decimals: 2 }],
];
const rates: readonly Named[] = [
  ['两位小数', { style: 'percent', decimals: 2 }],
  ['一位小数', { style: 'percent', decimals: 1 }],
  ['不留小数', { style: 'percent', decimals: 0 }],
  ['满百写“全覆盖”', { style: 'full-coverage', decimals: 2 }],
];

interface WordingChoice {
  readonly label: string;
  /** Undefined for the figure's own. */
  readonly wording: Wording | undefined;
}

/** How this figure may be written, each as it would read; nothing that reads the same twice, and nothing that says too much. */
export function wordingChoices(
  { value, unitWord, text }: Pick<Printed, 'value' | 'unitWord' | 'text'>,
  now: Wording | undefined,
): readonly WordingChoice[] {
  const named = unitWord === '%' ? rates : counts;
  const own: WordingChoice = { label: '按指标自己的写法', wording: undefined };
  const known = named.some(([, wording]) => isSame(wording, now));
  const kept: readonly WordingChoice[] =
    now === undefined || known ? [] : [{ label: `现在的写法：${text}`, wording: now }];
  const number = exactOf(value);
  if (number === null) return [own, ...kept, ...named.map(([label, wording]) => ({ label, wording }))];
  const seen = new Set<string>();
  const offered = named.flatMap(([name, wording]): WordingChoice[] => {
    const reads = wordValue(number, unitWord, wording);
    if ((seen.has(reads) || !isFair(wording, value ?? 0)) && !isSame(wording, now)) return [];
    seen.add(reads);
    return [{ label: `${name}：${reads}`, wording }];
  });
  return [own, ...kept, ...offered];
}

/** Whether two wordings are one, however their parts are ordered. */
export function isSame(one: Wording | undefined, other: Wording | undefined): boolean {
  const plain = (wording: Wording | undefined): string =>
    JSON.stringify(Object.entries(wording ?? {}).toSorted(([a], [b]) => a.localeCompare(b)));
  return plain(one) === plain(other);
}

/** Whether a reader is told about as much as there is: 近100人 of seven, 0.01万次 of ninety are not. */
function isFair(wording: Wording, value: number): boolean {
  switch (wording.style) {
    case 'about':
      return Math.abs(Math.round(value / wording.step) * wording.step - value) <= value / 10;
    case 'nearly':
      return Math.ceil(value / wording.step) * wording.step - value <= value / 10;
    case 'large':
      return value >= (wording.by === '万' ? 1_000 : 10_000_000);
    default:
      return true;
  }
}

const digits = 1_000_000;

function exactOf(value: number | null): ReturnType<typeof exact> | null {
  const whole = value === null ? Number.NaN : Math.round(value * digits);
  return Number.isSafeInteger(whole) ? exact(whole, digits) : null;
}
