/** `4,037件`; a number that is not there is said to be missing, never shown as 0. */
export function wordNumber(value: number | null, unitWord = ''): string {
  return value === null ? '无数据' : `${value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })}${unitWord}`;
}

/** Cents as yuan: `1,234.50元`. */
export function wordYuan(cents: number | null): string {
  if (cents === null) return '没有标准';
  return `${(cents / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}元`;
}

/** To be compared at a glance, not to be copied: `97.41%`, two digits after the point at most. */
export function wordRounded(value: number, unitWord: string): string {
  return `${value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })}${unitWord}`;
}
