/** `4,037件`; a number that is not there is said to be missing, never shown as 0. */
export function wordNumber(value: number | null, unitWord = ''): string {
  return value === null ? '无数据' : `${value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })}${unitWord}`;
}

/** Cents as yuan: `1,234.50元`. */
export function wordYuan(cents: number | null): string {
  if (cents === null) return '没有标准';
  return `${(cents / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}元`;
}
