import type { TextDocument } from '../lint/text-document.ts';
import { decodeText } from './decode-text.ts';
import { numberLines } from './number-lines.ts';

/** A `.txt` file, one line of the file a line; line numbers are the file's own. @throws RuleError `text-encoding` */
export function readText(bytes: Uint8Array, fileName: string): TextDocument {
  return numberLines('txt', decodeText(bytes, fileName).split(/\r\n|[\n\r\u2028\u2029]/), true);
}
