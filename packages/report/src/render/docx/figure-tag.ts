/** Word refuses a file with a longer tag. */
const longestTag = 64;

/**
 * The tag of a figure's content control: its key. A key over 64 characters keeps its first 55 and a digest,
 * so that two long keys stay apart.
 */
export function figureTag(key: string): string {
  if (key.length <= longestTag) return key;
  return `${key.slice(0, longestTag - 9)}~${digest(key)}`;
}

/** FNV-1a, 32 bits, 8 hexadecimal digits. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
