/** How far a day is by which something is to be done. */
export function wordDue(daysLeft: number): string {
  if (daysLeft < 0) return `已过${-daysLeft}天`;
  return daysLeft === 0 ? '今天到期' : `还有${daysLeft}天`;
}
