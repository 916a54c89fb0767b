import { Paragraph, type FileChild } from 'docx';
import type { Block } from '../../document.ts';
import type { RunWriter } from './write-runs.ts';
import { writeTable } from './write-table.ts';

/** The body: headings, paragraphs and tables in their order. */
export function writeBlocks(blocks: readonly Block[], write: RunWriter): FileChild[] {
  return blocks.flatMap((block, index): FileChild[] => {
    if (block.type === 'table') return writeTable(block, write);
    if (block.type === 'heading')
      return [
        new Paragraph({ style: `Heading${block.level}`, children: write([{ text: block.number }, ...block.runs]) }),
      ];
    // The last paragraph stays with the signature: a page with nothing but a signature is not allowed (GB/T 9704-2012 7.3.5.4).
    const isLast = index === blocks.length - 1;
    return [new Paragraph({ style: 'BodyText', keepNext: isLast ? true : undefined, children: write(block.runs) })];
  });
}
