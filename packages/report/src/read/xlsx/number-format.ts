/** What a number stands for, by the format of its cell. */
export type NumberMeaning = 'number' | 'percent' | 'day' | 'time';

/** Formats that files name by number only; 27 to 36 and 50 to 58 are those of Chinese programs. (ECMA-376 part 1, 18.8.30) */
const builtIn: Readonly<Record<NumberMeaning, readonly number[]>> = {
  number: [],
  percent: [9, 10],
  day: [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
  time: [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56],
};

/** Programs take no longer ones. */
const longestCode = 255;

export function meaningOfBuiltIn(id: number): NumberMeaning {
  return (Object.keys(builtIn) as NumberMeaning[]).find((one) => builtIn[one].includes(id)) ?? 'number';
}

/** Of a format that is written out, such as `yyyy"年"m"月"d"日"` or `0.0%`; its first section says what it is. */
export function meaningOfCode(code: string): NumberMeaning {
  const bare = code
    .slice(0, longestCode)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';', 1)[0]!
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|G\/通用格式|e[+-]/gi, '')
    .toLowerCase();
  if (/[yd]|aaa|e+/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare))) return 'day';
  if (/[hs]/.test(bare)) return 'time';
  return bare.includes('%') ? 'percent' : 'number';
}
