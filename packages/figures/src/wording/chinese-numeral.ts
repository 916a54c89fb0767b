const digits = '零一二三四五六七八九';
const small = ['', '十', '百', '千'];

/** 0–9999 in Chinese numerals (十二, 一百零五); larger numbers stay in digits. Before a measure word see `chineseCount`. */
export function chineseNumeral(value: bigint): string {
  if (value < 0n || value > 9999n) return value.toString();
  if (value === 0n) return '零';
  const text = value.toString();
  let out = '';
  let zero = false;
  for (const [index, digit] of [...text].entries()) {
    const power = text.length - 1 - index;
    if (digit === '0') {
      zero = out !== '';
      continue;
    }
    out += (zero ? '零' : '') + digits[Number(digit)] + small[power];
    zero = false;
  }
  return out.replace(/^一十/, '十');
}

/** A number before a measure word: 一次, 两次, 十二次. */
export function chineseCount(value: bigint): string {
  return value === 2n ? '两' : chineseNumeral(value);
}
