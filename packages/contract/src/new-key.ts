/** A key for one write: chance enough not to meet another of the same person; it is no secret. */
export function newKey(): string {
  const part = (): string =>
    Math.floor(Math.random() * 2 ** 32)
      .toString(36)
      .padStart(7, '0');
  return `k${part()}${part()}${part()}${part()}`;
}
