import { wordDay } from '@linfa/domain';
import type { Block, ReportDocument, Run, Table } from '../document.ts';
import type { TextDocument, TextLine } from './text-document.ts';
import { recogniseHeading } from './text/heading.ts';

/**
 * A composed report as the linter reads it: one line a block and one a table row (cells parted by tabs), with the
 * runs that say which stretches a figure backs. The title is line 1.
 */
export function linesOfDocument(document: ReportDocument): TextDocument {
  const lines: Omit<TextLine, 'line'>[] = [typed(document.title)];
  if (document.documentNumber) lines.push(typed(document.documentNumber));
  if (document.addressee) lines.push(typed(document.addressee));
  for (const block of document.blocks) lines.push(...linesOfBlock(block));
  lines.push(...document.attachments.map((name, at) => typed(`${at === 0 ? '附件：' : ''}${at + 1}. ${name}`)));
  lines.push(typed(document.signature.signer), typed(wordDay(document.signature.day)));
  return { origin: 'composed', title: document.title, lines: lines.map((line, at) => ({ line: at + 1, ...line })) };
}

function linesOfBlock(block: Block): Omit<TextLine, 'line'>[] {
  if (block.type === 'table') return linesOfTable(block);
  if (block.type === 'paragraph') return [fromRuns(block.runs)];
  const { level, number } = block;
  const line = fromRuns([{ text: number }, ...block.runs]);
  return [
    {
      ...line,
      heading: {
        level,
        number,
        ordinal: recogniseHeading(number)?.ordinal ?? 1,
        title: line.text.slice(number.length),
      },
    },
  ];
}

function linesOfTable({ caption, columns, rows, note }: Table): Omit<TextLine, 'line'>[] {
  const tab: Run = { text: '\t' };
  const header = columns.map(({ title }) => title).join('\t');
  const cells = rows.map((row) => fromRuns(row.flatMap((cell, at) => (at === 0 ? cell : [tab, ...cell]))));
  return [typed(caption), typed(header), ...cells, ...(note ? [typed(note)] : [])];
}

function typed(text: string): Omit<TextLine, 'line'> {
  return fromRuns([{ text }]);
}

function fromRuns(runs: readonly Run[]): Omit<TextLine, 'line'> {
  return { text: runs.map(({ text }) => text).join(''), runs };
}
