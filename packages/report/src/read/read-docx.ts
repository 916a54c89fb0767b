import { RuleError } from '@linfa/domain';
import type { TextDocument } from '../lint/text-document.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { readListStyles, type ListPlace } from './docx-styles.ts';
import { numberLines } from './number-lines.ts';
import { unpackDocx } from './unpack-docx.ts';
import { walkDocx } from './walk-docx.ts';

/**
 * The text of a Word file: one paragraph a line and one table row a line (cells parted by tabs), automatic numbers
 * printed out as Word shows them. Deleted revisions, headers, footers and notes are not part of it. Lines count
 * paragraphs that hold text.
 * @throws RuleError `docx-unreadable`, `docx-bomb`
 */
export function readDocx(bytes: Uint8Array, fileName: string): TextDocument {
  const parts = unpackDocx(bytes, fileName);
  const numbering = new DocxNumbering();
  const definitions = parts.get('word/numbering.xml');
  if (definitions) numbering.read(definitions, fileName);
  const styles = parts.get('word/styles.xml');
  const body = new BodyText(numbering, styles ? readListStyles(styles, fileName) : new Map());
  walkDocx(parts.get('word/document.xml') as Uint8Array, fileName, {
    open: (name, attributes) => body.open(name, attributes),
    close: (name) => body.close(name),
    text: (text) => body.add(text),
  });
  if (!body.found) throw new RuleError('docx-unreadable', { file: fileName, reason: '正文不是 Word 文档的格式' });
  return numberLines('docx', body.lines, false);
}

interface OpenParagraph {
  text: string;
  list?: string;
  level?: number;
  style?: string;
}

const longestTitle = 60;

/** Breaks inside a paragraph part lines, as in pasted web text; those of a title only set it in a good shape. */
function splitAtBreaks(text: string): string[] {
  const isTitle = text.length <= longestTitle && !/[。；;]/.test(text);
  return isTitle ? [text.replaceAll('\n', '')] : text.split('\n');
}

class BodyText {
  readonly lines: string[] = [];
  found = false;
  readonly #numbering: DocxNumbering;
  readonly #styles: ReadonlyMap<string, ListPlace>;
  /** A text box stands inside a paragraph: its paragraphs come out before the one around it. */
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #rows: string[][] = [];
  #inText = false;
  /** Inside mc:Fallback, which repeats what stands before it for old programs, and w:del. */
  #skipped = 0;

  constructor(numbering: DocxNumbering, styles: ReadonlyMap<string, ListPlace>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') this.#skipped += 1;
    if (name === 'w:body') this.found = true;
    if (this.#skipped > 0) return;
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'w:p') this.#paragraphs.push({ text: '' });
    else if (name === 'w:t') this.#inText = true;
    else if (name === 'w:tr') this.#rows.push([]);
    else if (name === 'w:tc') this.#rows.at(-1)?.push('');
    else if (!paragraph) return;
    else if (name === 'w:tab') paragraph.text += ' ';
    else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
    else if (name === 'w:noBreakHyphen') paragraph.text += '-';
    else if (name === 'w:numId') paragraph.list = attributes['w:val'] ?? '';
    else if (name === 'w:ilvl') paragraph.level = Number(attributes['w:val']);
    else if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? '';
  }

  close(name: string): void {
    if (name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') this.#skipped -= 1;
    if (this.#skipped > 0) return;
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tr') this.#endRow();
  }

  add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#inText && this.#skipped === 0 && paragraph) paragraph.text += text;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const text = paragraph.text.trim() === '' ? '' : `${this.#numberOf(paragraph)}${paragraph.text}`;
    const row = this.#rows.at(-1);
    if (!row) this.lines.push(...splitAtBreaks(text));
    else if (row.length > 0 && text !== '')
      row[row.length - 1] = `${row.at(-1) ?? ''}${row.at(-1) ? ' ' : ''}${text.replace(/[\t\n]/g, ' ')}`;
  }

  /** A list set to 0 takes the number of the style away. */
  #numberOf({ list, level, style }: OpenParagraph): string {
    const styled = style === undefined ? undefined : this.#styles.get(style);
    const chosen = list ?? styled?.list;
    return chosen === undefined || chosen === '0' ? '' : this.#numbering.next(chosen, level ?? styled?.level ?? 0);
  }

  #endRow(): void {
    const cells = this.#rows.pop() ?? [];
    const row = cells.join('\t');
    const around = this.#rows.at(-1);
    // a table inside a cell is read as text of that cell
    if (around && around.length > 0) around[around.length - 1] = `${around.at(-1) ?? ''} ${cells.join(' ')}`;
    else if (row.trim() !== '') this.lines.push(row);
  }
}
