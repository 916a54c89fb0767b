/** Several printed values of one list: 均为100%, or 分别为95501.5万元、71894.1万元. One value stands alone: 为3宗. */
export function wordTogether(texts: readonly string[]): string {
  const [first, ...rest] = texts;
  if (first === undefined) return '';
  if (rest.length === 0) return `为${first}`;
  return rest.every((text) => text === first) ? `均为${first}` : `分别为${texts.join('、')}`;
}
