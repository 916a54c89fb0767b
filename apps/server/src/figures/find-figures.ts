/** A figure by everything that somebody may look for it by. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  /** What reports call it. */
  readonly names: readonly string[];
  /** What it counts and of which kind it is, in Chinese. */
  readonly definition: string;
}

/**
 * Those in which every word of `find` stands, the best first: in the name, in the name that a report gives it, in what it
 * counts, or letter by letter in its name.
 */
export function findFigures<F extends Findable>(figures: readonly F[], find: string): F[] {
  const words = find.split(/\s+/).filter((word) => word !== '');
  return figures
    .flatMap((figure) => {
      const rank = Math.max(...words.map((word) => rankOf(figure, word)));
      return rank === Number.POSITIVE_INFINITY ? [] : [{ figure, rank }];
    })
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ figure }) => figure);
}

function rankOf({ id, name, names, definition }: Findable, word: string): number {
  if (id.includes(word) || name.includes(word)) return 0;
  if (names.some((one) => one.includes(word))) return 1;
  if (definition.includes(word)) return 2;
  return word.length > 1 && lettersIn(word, name) ? 3 : Number.POSITIVE_INFINITY;
}

/** 咨询数 in 法律咨询次数. */
function lettersIn(word: string, name: string): boolean {
  let at = 0;
  for (const letter of word) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
