/**
 * JSON that is the same text for the same content: keys sorted, nothing undefined, no spaces. A digest of it survives
 * any round trip through a database's JSON column.
 * @throws TypeError for what JSON cannot hold exactly (a bigint, NaN, a function)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`no canonical JSON for ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`no canonical JSON for a ${typeof value}`);
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  // Code-unit order, not a locale's: the same on every machine.
  const sorted = fields.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of content in canonical JSON. */
export async function digestOf(content: unknown): Promise<string> {
  return sha256(canonicalJson(content));
}
