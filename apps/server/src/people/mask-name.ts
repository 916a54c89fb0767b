/** `张三丰` → `张＊＊`: what lists and traces show. An empty name stays empty. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '＊'.repeat(rest.length);
}
