/** A value of the app as text; what is not there is no text, or the one given. */
export function asText(value: unknown, otherwise = ''): string {
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : `${value as number | boolean}`;
}
