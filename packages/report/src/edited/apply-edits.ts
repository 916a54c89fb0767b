import type { Shown } from '../compose/condition.ts';
import type { ConditionalSentence, Outline, OutlineBlock, OutlineTable } from '../outline/outline.ts';
import { stretches } from '../reuse/plain-block.ts';

/** What accepting a change does to the outline. Blocks are counted as they were. */
export type Edit =
  | { readonly to: 'title' | 'document-number' | 'addressee' | 'signer'; readonly text: string }
  | { readonly to: 'attachment'; readonly index: number; readonly text: string }
  | { readonly to: 'block'; readonly block: number; readonly with: OutlineBlock }
  | {
      readonly to: 'sentences';
      readonly block: number;
      readonly texts: readonly (string | undefined)[];
      readonly shown: readonly Shown[];
    }
  | { readonly to: 'caption' | 'note'; readonly block: number; readonly text: string }
  | {
      readonly to: 'table';
      readonly block: number;
      readonly columns: OutlineTable['columns'];
      readonly rows: OutlineTable['rows'];
    }
  | { readonly to: 'remove'; readonly block: number }
  | { readonly to: 'insert'; readonly behind: number; readonly with: OutlineBlock };

/** The outline with changes accepted, in their order; what is not accepted stays as it was. */
export function applyEdits(outline: Outline, edits: readonly Edit[]): Outline {
  const blocks = outline.blocks.map((block, at) =>
    edits.reduce<OutlineBlock | undefined>(
      (now, edit) => ('block' in edit && edit.block === at ? put(now, edit) : now),
      block,
    ),
  );
  const inserted = (behind: number): OutlineBlock[] =>
    edits.flatMap((edit) => (edit.to === 'insert' && edit.behind === behind ? [edit.with] : []));
  const changed = {
    ...outline,
    blocks: [...inserted(-1), ...blocks.flatMap((block, at) => [...(block ? [block] : []), ...inserted(at)])],
  };
  return edits.reduce(putAround, changed);
}

function put(block: OutlineBlock | undefined, edit: Edit): OutlineBlock | undefined {
  if (!block) return block;
  switch (edit.to) {
    case 'remove':
      return undefined;
    case 'block':
      return 'heading' in edit.with && edit.with.text === '' ? undefined : edit.with;
    case 'sentences':
      return 'paragraph' in block ? { paragraph: sentencesOf(block.paragraph, edit.texts, edit.shown) } : block;
    case 'caption':
    case 'note':
      return 'table' in block
        ? { ...block, table: { ...block.table, [edit.to]: edit.text.slice(0, edit.to === 'caption' ? 100 : 500) } }
        : block;
    case 'table':
      return 'table' in block ? { ...block, table: { ...block.table, columns: edit.columns, rows: edit.rows } } : block;
    default:
      return block;
  }
}

/** A sentence keeps its condition with its new text; one that vanished was not in the file and stays. */
function sentencesOf(
  sentences: readonly (string | ConditionalSentence)[],
  texts: readonly (string | undefined)[],
  shown: readonly Shown[],
): (string | ConditionalSentence)[] {
  return sentences.flatMap((sentence, at): (string | ConditionalSentence)[] => {
    const text = texts[at];
    if (typeof sentence === 'string') return text === undefined ? [] : stretches(text);
    const part = shown[at] ?? 'text';
    if (part === 'none') return [sentence];
    if (part === 'text') return text === undefined ? [] : [{ ...sentence, text }];
    const { otherwise: _, ...rest } = sentence;
    return [text === undefined ? rest : { ...sentence, otherwise: text }];
  });
}

function putAround(outline: Outline, edit: Edit): Outline {
  switch (edit.to) {
    case 'title':
      return { ...outline, title: edit.text.slice(0, 200) };
    case 'document-number':
      return { ...outline, documentNumber: edit.text.slice(0, 60) };
    case 'addressee':
      return { ...outline, addressee: edit.text.slice(0, 100) };
    case 'signer':
      return { ...outline, signature: { ...outline.signature, signer: edit.text.slice(0, 100) } };
    case 'attachment':
      return {
        ...outline,
        attachments: (outline.attachments ?? []).map((name, at) =>
          at === edit.index ? edit.text.slice(0, 200) : name,
        ),
      };
    default:
      return outline;
  }
}
