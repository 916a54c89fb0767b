/** Where in a value something stands that JSON would lose or change, and what; undefined when nothing does. */
export function findNotJson(value: unknown, at: string, above: readonly unknown[] = []): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${at} is ${value}`;
  if (value === undefined) return `${at} is undefined`;
  if (typeof value !== 'object') return `${at} is a ${typeof value}`;
  if (above.includes(value)) return `${at} contains itself`;
  const path = [...above, value];
  if (Array.isArray(value)) {
    return firstOf(value.map((item, index) => () => findNotJson(item, `${at}[${index}]`, path)));
  }
  const type = Object.prototype.toString.call(value);
  if (type !== '[object Object]') return `${at} is a ${type.slice('[object '.length, -1)}`;
  // A member that is undefined is undefined on the other side as well: nothing is lost.
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return firstOf(
    members.map(
      ([key, member]) =>
        () =>
          findNotJson(member, `${at}.${key}`, path),
    ),
  );
}

function firstOf(looks: readonly (() => string | undefined)[]): string | undefined {
  for (const look of looks) {
    const found = look();
    if (found !== undefined) return found;
  }
  return undefined;
}
