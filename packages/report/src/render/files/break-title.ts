/** Characters of 2号 in a line of 156 mm. */
const longestLine = 20;

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 0.5 : 1), 0);

/**
 * The lines of a title. A title too long for one line is parted where its sense allows (before or after the year, after
 * the unit, before 关于), into the two most even lines, as GB/T 9704-2012 7.3.1 asks; otherwise it is left to wrap.
 */
export function breakTitle(title: string, unitName: string): string[] {
  if (widthOf(title) <= longestLine) return [title];
  const places = [...title.matchAll(/(?<!关于)(?=\d{4}年)|(?<=\d{4}年度?)(?!度)|(?=关于)|(?=法治政府)/g)].map(
    (match) => match.index,
  );
  if (title.startsWith(unitName)) places.push(unitName.length);
  const parted = places
    .filter((place) => place > 0 && place < title.length)
    .map((place): [string, string] => [title.slice(0, place), title.slice(place)])
    .filter((lines) => lines.every((line) => widthOf(line) <= longestLine))
    .sort((left, right) => unevenness(left) - unevenness(right));
  return parted[0] ?? [title];
}

function unevenness([first, second]: [string, string]): number {
  return Math.abs(widthOf(first) - widthOf(second));
}
