/**
 * Full-width Latin letters, digits and punctuation become half-width, one for one, so that positions stay valid
 * and every rule reads `（一）` and `(一)`, `２０２４` and `2024` alike. Chinese-only marks (、。《》“”) are kept.
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (mark) =>
    mark === '\u3000' || mark === '\u00a0' ? ' ' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
}
