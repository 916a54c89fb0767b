import type { Block, ReportDocument } from '../document.ts';

/** Where a line of `linesOfDocument` stands in the outline, so that one can be led to it. */
export interface LinePlace {
  readonly part: 'title' | 'document-number' | 'addressee' | 'block' | 'attachment' | 'signer' | 'day';
  /** Which block of the outline. */
  readonly block?: number;
  /** Of a table: its caption, its head, a row (with its number), its note. */
  readonly of?: 'caption' | 'head' | 'row' | 'note';
  readonly row?: number;
  /** How many characters at the line's beginning are a heading's printed number. */
  readonly numbered?: number;
}

/** For each line of `linesOfDocument(document)`, in order. `sources` as `composeWithSources` gives them. */
export function linePlaces(document: ReportDocument, sources: readonly number[]): LinePlace[] {
  return [
    { part: 'title' },
    ...(document.documentNumber ? [{ part: 'document-number' } as const] : []),
    ...(document.addressee ? [{ part: 'addressee' } as const] : []),
    ...document.blocks.flatMap((block, at) => blockPlaces(block, sources[at] ?? at)),
    ...document.attachments.map(() => ({ part: 'attachment' }) as const),
    { part: 'signer' },
    { part: 'day' },
  ];
}

function blockPlaces(block: Block, source: number): LinePlace[] {
  const base = { part: 'block', block: source } as const;
  if (block.type === 'paragraph') return [base];
  if (block.type === 'heading') return [{ ...base, numbered: block.number.length }];
  return [
    { ...base, of: 'caption' },
    { ...base, of: 'head' },
    ...block.rows.map((_, row): LinePlace => ({ ...base, of: 'row', row })),
    ...(block.note ? [{ ...base, of: 'note' } as const] : []),
  ];
}
