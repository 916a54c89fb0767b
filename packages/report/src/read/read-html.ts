import { RuleError } from '@linfa/domain';
import { Parser } from 'htmlparser2';
import type { TextDocument } from '../lint/text-document.ts';
import { decodeText } from './decode-text.ts';
import { deepestNesting } from './limits.ts';
import { numberLines } from './number-lines.ts';

const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'object',
  'iframe',
  'select',
  'textarea',
  'nav',
  'head',
]);
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);

/**
 * The text a reader of a web page sees, one block a line, cells of a table row parted by tabs. Scripts, styles and
 * navigation are left out. Lines are numbered as they stand in the text, not in the page's source.
 * @throws RuleError `text-encoding`, `html-unreadable`
 */
export function readHtml(bytes: Uint8Array, fileName: string): TextDocument {
  const page = new PageText(fileName);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.add(text),
  });
  const text = decodeText(bytes, fileName, declaredEncoding(bytes));
  for (let at = 0; at < text.length; at += chunk) parser.write(text.slice(at, at + chunk));
  parser.end();
  return numberLines('html', page.finish(), false, page.title);
}

const chunk = 65_536;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 4096)),
  )?.[1];
}

/** What opens only on request (a popover, a closed dialog) is not part of the text either. */
function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (unseen.has(name) || attributes['hidden'] !== undefined || attributes['popover'] !== undefined) return true;
  return (
    (name === 'dialog' && attributes['open'] === undefined) || /display\s*:\s*none/i.test(attributes['style'] ?? '')
  );
}

class PageText {
  title: string | undefined;
  readonly #fileName: string;
  readonly #lines: string[] = [];
  #line = '';
  #depth = 0;
  #hidden: { readonly name: string; readonly depth: number } | undefined;
  #inTitle = false;
  #preformatted = 0;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > deepestNesting)
      throw new RuleError('html-unreadable', { file: this.#fileName, reason: '标签嵌套过深' });
    if (name === 'title') this.#inTitle = this.title === undefined;
    if (name === 'pre') this.#preformatted += 1;
    if (!this.#hidden && isUnseen(name, attributes)) this.#hidden = { name, depth: this.#depth };
    if (blocks.has(name)) this.#endLine();
    if ((name === 'td' || name === 'th') && this.#line !== '') this.#line += '\t';
  }

  close(name: string): void {
    if (this.#hidden?.name === name && this.#hidden.depth === this.#depth) this.#hidden = undefined;
    this.#depth -= 1;
    if (name === 'title') this.#inTitle = false;
    if (name === 'pre') this.#preformatted -= 1;
    if (blocks.has(name)) this.#endLine();
  }

  add(text: string): void {
    if (this.#inTitle) this.title = `${this.title ?? ''}${text}`.trim();
    if (this.#hidden) return;
    if (this.#preformatted === 0) this.#line += text.replace(/[ \t\r\n\f]+/g, ' ');
    else
      text.split(/\r\n|[\n\r]/).forEach((part, at) => {
        if (at > 0) this.#endLine();
        this.#line += part;
      });
  }

  finish(): string[] {
    this.#endLine();
    return this.#lines;
  }

  #endLine(): void {
    // spaces at a line's ends are the page's indentation; the full-width indent of a paragraph goes with them
    const line = this.#line
      .replaceAll('\u200b', '')
      .replace(/ *\t */g, '\t')
      .trim();
    if (line !== '') this.#lines.push(line);
    this.#line = '';
  }
}
