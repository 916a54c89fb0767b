import { RuleError } from '@linfa/domain';
import { DocxNumbering } from '../read/docx-numbering.ts';
import { readListStyles } from '../read/docx-styles.ts';
import { unpackDocx } from '../read/unpack-docx.ts';
import { walkDocx } from '../read/walk-docx.ts';
import { readExported } from './exported-texts.ts';
import { TaggedBody, type TaggedBlock } from './tagged-body.ts';

/** A Word file with the content controls that it still has. */
export interface TaggedDocument {
  readonly blocks: readonly TaggedBlock[];
  /** By tag, the text that each control held when we wrote the file; empty when the file does not say so any more. */
  readonly exported: ReadonlyMap<string, string>;
}

/**
 * Reads a Word file that came back: its paragraphs and tables with the figures' content controls, whatever a word
 * processor made of them. What was inserted with changes tracked is text; what was deleted is not.
 * @throws RuleError `docx-unreadable`, `docx-bomb`
 */
export function readTagged(bytes: Uint8Array, fileName: string): TaggedDocument {
  const parts = unpackDocx(bytes, fileName);
  const numbering = new DocxNumbering();
  const definitions = parts.get('word/numbering.xml');
  if (definitions) numbering.read(definitions, fileName);
  const styles = parts.get('word/styles.xml');
  const body = new TaggedBody(numbering, styles ? readListStyles(styles, fileName) : new Map());
  walkDocx(parts.get('word/document.xml') as Uint8Array, fileName, {
    open: (name, attributes) => body.open(name, attributes),
    close: (name) => body.close(name),
    text: (text) => body.add(text),
  });
  if (!body.found) throw new RuleError('docx-unreadable', { file: fileName, reason: '正文不是 Word 文档的格式' });
  const properties = parts.get('docProps/custom.xml');
  return { blocks: body.blocks, exported: properties ? readExported(properties, fileName) : new Map() };
}
