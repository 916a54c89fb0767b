/** What was asked, in short; where nothing comes, why: an empty one and one that is kept from the reader look alike. */
export function wordSummary(summary: string): string {
  return summary === '' ? '没有写，或不向您显示：只有提供服务的人看得到。' : summary;
}
