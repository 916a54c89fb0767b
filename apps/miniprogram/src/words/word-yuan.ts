/** Cents as one says them: `120000` → `1200元` */
export function wordYuan(cents: number): string {
  const [yuan, rest] = [Math.floor(cents / 100), cents % 100];
  return rest === 0 ? `${yuan}元` : `${yuan}.${String(rest).padStart(2, '0')}元`;
}
