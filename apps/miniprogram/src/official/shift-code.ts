const shape = /^[A-Za-z0-9_-]{22}$/;

/**
 * The code in what was scanned or typed: the characters alone, or an address of this page with `code=`. Undefined where it
 * is neither, as from another thing's picture.
 */
export function shiftCodeIn(text: string): string | undefined {
  const typed = text.replace(/\s/g, '');
  if (shape.test(typed)) return typed;
  const named = /[?&]code=([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/.exec(typed);
  return named?.[1];
}
