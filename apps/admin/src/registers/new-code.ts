/** A code that nobody has to think of; people read the name. */
export function newCode(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const random = crypto.getRandomValues(new Uint8Array(10));
  return `own-${[...random].map((byte) => letters[byte % letters.length]).join('')}`;
}

/** Options by their names, with codes by their places. */
export function optionsOf(names: unknown): { code: string; name: string }[] {
  return ((names ?? []) as string[]).map((name, index) => ({ code: `option-${index + 1}`, name }));
}
