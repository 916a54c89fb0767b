/** Anything that needs work: markup, characters that XML 1.0 cannot carry, halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const suspicious = /[&<>"'\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

const forbidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML or HTML content or attribute value; what XML 1.0 cannot carry (control characters, half pairs) is left out. */
export function escapeXml(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
