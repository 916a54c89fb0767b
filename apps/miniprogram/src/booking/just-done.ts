/** What was just done with a booking or a question, said once by the page that one comes to next. */
let news: { readonly id: string; readonly word: string } | undefined;

export function sayNext(id: string, word: string): void {
  news = { id, word };
}

/** The news of this one, which is then no news any more. */
export function takeNews(id: string): string | undefined {
  if (news?.id !== id) return undefined;
  const { word } = news;
  news = undefined;
  return word;
}
