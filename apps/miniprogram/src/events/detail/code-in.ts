/** Letters and digits that are not mistaken for each other: as the server makes them. */
const code = /^[2-9A-HJ-NP-Z]{8}$/;

/**
 * The check-in code in what was typed, or scanned: the code alone, or an address that ends in `code=…`. Small and
 * full-width letters and the gaps that people leave are as good.
 */
export function codeIn(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase();
  const found = (/[?&]CODE=([^&#]*)/.exec(plain)?.[1] ?? plain).replaceAll(/[\s-]/g, '');
  return code.test(found) ? found : null;
}
