import type { Outline, OutlineBlock } from './outline.ts';

/** A text of an outline in which marks may stand, or a condition, with the place it stands at. */
export interface OutlinePlace {
  /** `标题`, `第3段`, `第7段第2句`, `表“…”第2行第1列`. Headings, paragraphs and tables are counted together. */
  readonly place: string;
  readonly text?: string;
  readonly condition?: string;
  /** Titles, captions and the like: text only, because a number there could not be opened. */
  readonly wordsOnly?: true;
}

/** Every text and condition of an outline, in order. */
export function outlinePlaces(outline: Outline): OutlinePlace[] {
  return [
    ...words('标题', outline.title),
    ...words('主送', outline.addressee),
    ...words('文号', outline.documentNumber),
    ...outline.blocks.flatMap((block, index) => blockPlaces(block, `第${index + 1}段`)),
    ...words('署名', outline.signature.signer),
    ...(outline.attachments ?? []).flatMap((text, index) => words(`附件${index + 1}`, text)),
  ];
}

function blockPlaces(block: OutlineBlock, place: string): OutlinePlace[] {
  if ('heading' in block) return [{ place, text: block.text }];
  if ('table' in block) {
    const { caption, columns, rows, note } = block.table;
    return [
      ...(block.when ? [{ place: `${place}表`, condition: block.when.figure }] : []),
      ...words(`${place}表题`, caption),
      ...columns.flatMap((column, index) => words(`${place}表头第${index + 1}列`, column.title)),
      ...rows.flatMap((row, line) =>
        row.map((text, index) => ({ place: `${place}表第${line + 1}行第${index + 1}列`, text })),
      ),
      ...words(`${place}表注`, note),
    ];
  }
  return block.paragraph.flatMap((sentence, index) => {
    const here = `${place}第${index + 1}句`;
    if (typeof sentence === 'string') return [{ place: here, text: sentence }];
    return [
      { place: here, text: sentence.text, condition: sentence.when.figure },
      ...(sentence.otherwise === undefined ? [] : [{ place: here, text: sentence.otherwise }]),
    ];
  });
}

function words(place: string, text: string | undefined): OutlinePlace[] {
  return text === undefined ? [] : [{ place, text, wordsOnly: true }];
}
