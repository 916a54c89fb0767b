/** A first value of a form, of a type that is wider than what it begins with. */
export function typed<T>(value: T): T {
  return value;
}
