import { wordDay } from '@linfa/domain';
import type { Composed } from '../compose/compose-report.ts';
import { partOf } from '../compose/condition.ts';
import type { ReportDocument } from '../document.ts';
import { recogniseHeading } from '../lint/text/heading.ts';
import type { Outline } from '../outline/outline.ts';
import { suppressionNote } from '../suppress/suppress-document.ts';
import type { TaggedBlock, TaggedRun } from './tagged-body.ts';

/** Where a paragraph of the Word file comes from in the outline. */
export type ElementPlace =
  | { readonly part: 'document-number' | 'title' | 'addressee' | 'signer' }
  | { readonly part: 'attachment'; readonly index: number }
  /** What we write and nobody edits: notices, the day. */
  | { readonly part: 'ours' }
  | { readonly part: 'block'; readonly block: number; readonly of: 'text' | 'heading' | 'caption' | 'table' | 'note' };

/** A paragraph or table as we wrote it, as the outline's texts. */
export interface SourceElement {
  readonly place: ElementPlace;
  /** One for each sentence; undefined where it vanished. */
  readonly texts: readonly (string | undefined)[];
  /** What is printed before it and no part of it: 一、 附件：1. 注： */
  readonly lead: string;
}

/** The Word file of a report, element by element, in the order in which `renderDocx` writes it. */
export function sourceElements(outline: Outline, { document, sources, shown }: Composed): SourceElement[] {
  const plain = (place: ElementPlace, text: string | undefined, lead = ''): SourceElement[] =>
    text === undefined || text === '' ? [] : [{ place, texts: [text], lead }];
  return [
    ...plain({ part: 'document-number' }, outline.documentNumber),
    ...plain({ part: 'title' }, outline.title),
    ...document.notices.flatMap((notice) => plain({ part: 'ours' }, `（${notice}）`)),
    ...plain({ part: 'addressee' }, outline.addressee),
    ...document.blocks.flatMap((block, at): SourceElement[] => {
      const source = sources[at] ?? -1;
      const own = outline.blocks[source];
      if (!own) return [];
      const place = (of: 'text' | 'heading' | 'caption' | 'table' | 'note'): ElementPlace => ({
        part: 'block',
        block: source,
        of,
      });
      if ('heading' in own) return plain(place('heading'), own.text, block.type === 'heading' ? block.number : '');
      if ('table' in own)
        return [
          ...plain(place('caption'), own.table.caption),
          { place: place('table'), texts: [], lead: '' },
          // Where small cells were suppressed, we said so below.
          ...(own.table.note === undefined
            ? plain({ part: 'ours' }, `注：${suppressionNote}`)
            : plain(place('note'), own.table.note, '注：')),
        ];
      const texts = own.paragraph.map((one, index) => partOf(one, shown[source]?.[index] ?? 'text'));
      return [{ place: place('text'), texts, lead: '' }];
    }),
    ...(outline.attachments ?? []).flatMap((name, index, all) =>
      plain({ part: 'attachment', index }, name, attachmentLead(index, all.length)),
    ),
    ...signerOf(outline, document),
    ...plain({ part: 'ours' }, wordDay(document.signature.day)),
  ];
}

function attachmentLead(index: number, count: number): string {
  return `${index === 0 ? '附件：' : ''}${count === 1 ? '' : `${index + 1}. `}`;
}

/** Without a signer of its own the unit's office signs, and that is nobody's text. */
function signerOf(outline: Outline, document: ReportDocument): SourceElement[] {
  const { signer } = outline.signature;
  return signer === undefined
    ? [{ place: { part: 'ours' }, texts: [document.signature.signer], lead: '' }]
    : [{ place: { part: 'signer' }, texts: [signer], lead: '' }];
}

/** What came back without what is printed before it: a heading's number, whoever renumbered it, 附件： and 注：. */
export function withoutLead(block: TaggedBlock, lead: string): readonly TaggedRun[] {
  if (block.type === 'table') return [];
  const text = block.runs.map((run) => run.text).join('');
  const skip = leadLength(text, lead);
  return dropLetters(block.runs, skip);
}

/** `suppressionNote` in whatever marks and spaces a word processor has put it. */
const ourNote = /[“"]\*[”"]\s*为\s*1\s*至\s*4\s*的数值[^。]*。\s*$/;

/** A table's note without what we add to it when we suppress something. */
export function withoutOurNote(runs: readonly TaggedRun[]): readonly TaggedRun[] {
  const text = runs.map((run) => run.text).join('');
  const added = ourNote.exec(text);
  if (!added) return runs;
  let left = added.index;
  return runs.flatMap((run): TaggedRun[] => {
    const kept = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return kept === '' ? [] : [{ ...run, text: kept }];
  });
}

function leadLength(text: string, lead: string): number {
  if (lead === '') return 0;
  if (/^(?:附件|注)/.test(lead) || /^\d{1,2}\. $/.test(lead)) {
    const found = /^\s*(?:附件[：:]|注[：:])?\s*(?:\d{1,2}[.．、]\s*)?/.exec(text);
    return found ? found[0].length : 0;
  }
  const heading = recogniseHeading(text);
  return heading ? text.indexOf(heading.number) + heading.number.length : 0;
}

function dropLetters(runs: readonly TaggedRun[], count: number): TaggedRun[] {
  let left = count;
  return runs.flatMap((run): TaggedRun[] => {
    const dropped = Math.min(left, run.text.length);
    left -= dropped;
    return dropped === run.text.length && dropped > 0 ? [] : [{ ...run, text: run.text.slice(dropped) }];
  });
}
