const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const words = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Reads 一 to 九千九百九十九 and digit by digit years such as 二〇二四; undefined when it is neither. */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((word) => digits[word]).join(''));
  let total = 0;
  let pending: number | undefined;
  for (const word of text) {
    const step = steps[word];
    const digit = digits[word];
    if (step !== undefined) {
      total += (pending ?? 1) * step;
      pending = undefined;
    } else if (digit !== undefined) pending = digit;
    else return undefined;
  }
  return total + (pending ?? 0);
}

/** 1 to 99 as headings count them: 一 … 十 十一 … 九十九. */
export function wordChineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = words[value % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (words[tens] ?? '')}十${ones}`;
}
