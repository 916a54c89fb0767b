/** A key for one write. Chance enough not to meet another of the same session; it is no secret. */
export function newKey(): string {
  const part = (): string =>
    Math.floor(Math.random() * 2 ** 32)
      .toString(36)
      .padStart(7, '0');
  return `k${Date.now().toString(36)}-${part()}${part()}${part()}`;
}
