/** Something of a text that can be laid beside its like: what it says exactly, and what it says roughly. */
export interface Alignable {
  /** Equal for things that say the same. */
  readonly key: string;
  /** Its letters' pairs, for telling how alike two are. */
  readonly pairs: ReadonlySet<string>;
}

/** Laid side by side: a position in one list, in the other, or in both. */
export type Pairing =
  | { readonly before: number; readonly after: number }
  | { readonly before: number; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: number };

/** Two paragraphs less alike than this are two paragraphs. */
const alike = 0.3;
/** More comparisons than this in one gap would take too long; then they are paired in their order. */
const mostCompared = 250_000;

/** Lays two lists side by side in their order: what is the same first, then in the gaps between what is alike. */
export function align(
  before: readonly Alignable[],
  after: readonly Alignable[],
  anchors: readonly Pairing[],
): Pairing[] {
  const paired: Pairing[] = [];
  let [left, right] = [0, 0];
  const fill = (toLeft: number, toRight: number): void => {
    paired.push(...alignGap(before, after, [left, toLeft], [right, toRight]));
  };
  for (const anchor of anchors) {
    if (anchor.before === undefined || anchor.after === undefined) continue;
    fill(anchor.before, anchor.after);
    paired.push(anchor);
    [left, right] = [anchor.before + 1, anchor.after + 1];
  }
  fill(before.length, after.length);
  return paired;
}

function alignGap(
  before: readonly Alignable[],
  after: readonly Alignable[],
  [fromLeft, toLeft]: readonly [number, number],
  [fromRight, toRight]: readonly [number, number],
): Pairing[] {
  const [rows, columns] = [toLeft - fromLeft, toRight - fromRight];
  if (rows === 0) return Array.from({ length: columns }, (_, at) => ({ after: fromRight + at }));
  if (columns === 0) return Array.from({ length: rows }, (_, at) => ({ before: fromLeft + at }));
  if (rows * columns > mostCompared)
    return Array.from({ length: Math.max(rows, columns) }, (_, at): Pairing => {
      if (at >= rows) return { after: fromRight + at };
      return at >= columns ? { before: fromLeft + at } : { before: fromLeft + at, after: fromRight + at };
    });
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const score = Array.from({ length: rows }, () => new Float64Array(columns));
  const cell = (table: readonly Float64Array[], row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const likeness = likenessOf(before[fromLeft + row], after[fromRight + column]);
      (score[row] as Float64Array)[column] = likeness;
      const together = likeness < alike ? -1 : likeness + cell(best, row + 1, column + 1);
      (best[row] as Float64Array)[column] = Math.max(
        together,
        cell(best, row + 1, column),
        cell(best, row, column + 1),
      );
    }
  const paired: Pairing[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const here = cell(best, row, column);
    const likeness = row < rows && column < columns ? cell(score, row, column) : 0;
    if (likeness >= alike && Math.abs(here - likeness - cell(best, row + 1, column + 1)) < 1e-9) {
      paired.push({ before: fromLeft + row, after: fromRight + column });
      row += 1;
      column += 1;
    } else if (row < rows && (column >= columns || cell(best, row + 1, column) >= here - 1e-9)) {
      paired.push({ before: fromLeft + row });
      row += 1;
    } else {
      paired.push({ after: fromRight + column });
      column += 1;
    }
  }
  return paired;
}

/** Twice what two have in common over what they have. */
function likenessOf(left: Alignable | undefined, right: Alignable | undefined): number {
  if (!left || !right) return 0;
  if (left.key === right.key) return 1;
  const total = left.pairs.size + right.pairs.size;
  if (total === 0) return 0;
  const [few, many] = left.pairs.size < right.pairs.size ? [left, right] : [right, left];
  let common = 0;
  for (const pair of few.pairs) if (many.pairs.has(pair)) common += 1;
  return (2 * common) / total;
}

/** A thing that says these ids, one after another. */
export function alignable(ids: readonly string[]): Alignable {
  const telling = ids.filter((id) => id !== ' ');
  return {
    key: telling.join(''),
    pairs: new Set(telling.slice(1).map((id, at) => `${telling[at] ?? ''}${id}`)),
  };
}
