import { RuleError } from '@linfa/domain';

/**
 * Text of a file: by its byte order mark, else UTF-8, else GB18030 (which covers GBK and GB2312). `declared` is the
 * encoding that the file itself names, tried first.
 * @throws RuleError `text-encoding` when it is none of them, or when it holds characters that no text has.
 */
export function decodeText(bytes: Uint8Array, fileName: string, declared?: string): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : bytes[0] === 0xfe && bytes[1] === 0xff ? ['utf-16be'] : [];
  for (const encoding of [...marked, ...(declared ? [declared] : []), 'utf-8', 'gb18030']) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined && !binary.test(text)) return text;
  }
  throw new RuleError('text-encoding', { file: fileName });
}

// oxlint-disable-next-line no-control-regex -- these are exactly the characters that mark a file as no text
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/;

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // an unknown name or bytes that do not fit: the next encoding is tried
    return undefined;
  }
}
