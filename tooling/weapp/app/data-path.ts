type Container = Record<string | number, unknown>;

/** `a.b[0].c` and Taro's `a.[0].c` as the keys to go along. */
export function keysOf(path: string): (string | number)[] {
  const keys: (string | number)[] = [];
  for (const [, index, name] of path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)) {
    keys.push(index === undefined ? (name ?? '') : Number(index));
  }
  return keys;
}

/** Sets a value in place; `make` gives what is missing on the way. */
export function setAt(target: object, path: string, value: unknown, make: (isList: boolean) => object): void {
  const keys = keysOf(path);
  let at = target as Container;
  keys.forEach((key, index) => {
    if (index === keys.length - 1) {
      at[key] = value;
      return;
    }
    const next = at[key];
    if (next === null || typeof next !== 'object') at[key] = make(typeof keys[index + 1] === 'number');
    at = at[key] as Container;
  });
}

/** The same with copies on the way, so that what did not change is the same object as before. */
export function withValue(target: unknown, keys: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const copy: Container = Array.isArray(target)
    ? ([...(target as unknown[])] as unknown as Container)
    : target !== null && typeof target === 'object'
      ? { ...(target as Container) }
      : ((typeof key === 'number' ? [] : {}) as Container);
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}
