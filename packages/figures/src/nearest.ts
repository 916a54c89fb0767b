/** Up to five of `names` that look like `wanted`, best first: those that contain it, then by edit distance. */
export function nearest(wanted: string, names: Iterable<string>): string[] {
  const scored: { name: string; score: number }[] = [];
  for (const name of new Set(names)) {
    if (name.includes(wanted) || wanted.includes(name))
      scored.push({ name, score: Math.abs(name.length - wanted.length) / 100 });
    else {
      const distance = editDistance(wanted, name);
      if (distance <= Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3)))
        scored.push({ name, score: distance });
    }
  }
  return scored
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, 5)
    .map((one) => one.name);
}

/** Levenshtein distance in characters. */
export function editDistance(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  let row = b.map((_, index) => index + 1);
  for (const [i, from] of a.entries()) {
    let diagonal = i;
    let before = i + 1;
    row = b.map((to, j) => {
      const cost = Math.min(row[j]! + 1, before + 1, diagonal + (from === to ? 0 : 1));
      diagonal = row[j]!;
      before = cost;
      return cost;
    });
  }
  return row.at(-1) ?? a.length;
}
