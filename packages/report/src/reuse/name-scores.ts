/** Words that say how something is counted, or that it was done; they tell no figure from another. */
const counting =
  /(?:人次|场次|件次|次数|件数|人数|份数|篇数|条数|个数|项数|宗数|家数|户数|场数|期数|名数|总数|数量|数)$/;
const filler = /[的了和与及、，。；：“”（）()《》\s\d]/g;

/**
 * Scores names against a stretch of text: which share of a name's pairs of characters stands in it, rare pairs weighing
 * more. A name that stands there whole has 1.
 */
export function nameScores(names: readonly (readonly string[])[]): (text: string) => number[] {
  const pairs = names.map((all) => [...new Set(all)].map((name) => pairsOf(coreOf(name))));
  const often = new Map<string, number>();
  for (const all of pairs) for (const pair of new Set(all.flat())) often.set(pair, (often.get(pair) ?? 0) + 1);
  const weight = (pair: string): number => Math.log(1 + names.length / (often.get(pair) ?? 1));
  const weighed = pairs.map((all) =>
    all.map((own) => ({ own, total: own.reduce((sum, pair) => sum + weight(pair), 0) })),
  );
  return (text) => {
    const there = new Set(pairsOf(text.replace(filler, '')));
    return weighed.map((all) =>
      all.reduce((best, { own, total }) => {
        if (total === 0) return best;
        const found = own.reduce((sum, pair) => sum + (there.has(pair) ? weight(pair) : 0), 0);
        return Math.max(best, found / total);
      }, 0),
    );
  };
}

/** What a name says besides how it is counted; short names are kept whole. */
function coreOf(name: string): string {
  const bare = name.replaceAll(/（[^）]*）/g, '').replace(filler, '');
  const core = bare.endsWith('率') ? bare : bare.replace(counting, '');
  return core.length >= 2 ? core : bare;
}

function pairsOf(text: string): string[] {
  const letters = [...text];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}
