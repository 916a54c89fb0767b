/** What a program says first; undefined when it ends without. */
export async function firstLine(stream: AsyncIterable<unknown>): Promise<string | undefined> {
  let text = '';
  for await (const piece of stream) {
    text += String(piece);
    const end = text.indexOf('\n');
    if (end >= 0) return text.slice(0, end);
  }
  return undefined;
}
