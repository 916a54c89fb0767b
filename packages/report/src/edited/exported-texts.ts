import type { ReportDocument } from '../document.ts';
import { walkDocx } from '../read/walk-docx.ts';
import { figureTag } from '../render/docx/figure-tag.ts';

const prefix = 'linfa:';

/** Custom properties of a Word file that say what each figure's content control held when the file was written. */
export function exportedTexts(document: ReportDocument): { readonly name: string; readonly value: string }[] {
  return document.figures.map(({ key, text }) => ({ name: `${prefix}${figureTag(key)}`, value: text }));
}

/** Those properties of a file that came back, by tag. @throws RuleError `docx-unreadable` */
export function readExported(bytes: Uint8Array, fileName: string): Map<string, string> {
  const texts = new Map<string, string>();
  let tag: string | undefined;
  walkDocx(bytes, fileName, {
    open: (name, attributes) => {
      const of = attributes['name'];
      if (name === 'property') tag = of?.startsWith(prefix) ? of.slice(prefix.length) : undefined;
    },
    text: (text) => {
      if (tag !== undefined) texts.set(tag, (texts.get(tag) ?? '') + text);
    },
    close: (name) => {
      if (name === 'property') tag = undefined;
    },
  });
  return texts;
}
