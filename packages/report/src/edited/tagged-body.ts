import type { DocxNumbering } from '../read/docx-numbering.ts';
import type { ListPlace } from '../read/docx-styles.ts';

/** A stretch of text; with `tag` it stands in a content control. */
export interface TaggedRun {
  readonly text: string;
  readonly tag?: string;
  /** Which control it stands in, where a word processor has lost the tag but kept the control. */
  readonly control?: number;
}

export type TaggedBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly TaggedRun[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly TaggedRun[])[])[] };

interface OpenParagraph {
  runs: { text: string; tag: string | undefined; control: number | undefined }[];
  list?: string;
  level?: number;
  style?: string;
}
interface OpenControl {
  tag: string | undefined;
  inProperties: boolean;
  /** Its number, when it stands inside a paragraph. */
  readonly number: number | undefined;
}

/** Deleted text, what repeats for old programs, and what a field computes its text from. */
const unseen: ReadonlySet<string> = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText']);

// oxlint-disable-next-line no-control-regex -- these are the characters that no outline takes
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

/** Collects a body while its XML is walked. Controls may be nested, split over runs, or stand around whole paragraphs. */
export class TaggedBody {
  readonly blocks: TaggedBlock[] = [];
  found = false;
  readonly #numbering: DocxNumbering;
  readonly #styles: ReadonlyMap<string, ListPlace>;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: TaggedRun[][][][] = [];
  readonly #controls: OpenControl[] = [];
  #inText = false;
  #skipped = 0;
  #opened = 0;
  /** How many columns the open cell goes over. */
  #spans = 1;

  constructor(numbering: DocxNumbering, styles: ReadonlyMap<string, ListPlace>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (unseen.has(name)) this.#skipped += 1;
    if (name === 'w:body') this.found = true;
    if (this.#skipped > 0) return;
    const paragraph = this.#paragraphs.at(-1);
    const control = this.#controls.at(-1);
    if (name === 'w:sdt') this.#openControl(paragraph !== undefined);
    else if (name === 'w:sdtPr' && control) control.inProperties = true;
    else if (name === 'w:tag' && control?.inProperties) control.tag = attributes['w:val'] || undefined;
    else if (name === 'w:tbl') this.#tables.push([]);
    else if (name === 'w:tr') this.#tables.at(-1)?.push([]);
    else if (name === 'w:tc') this.#openCell();
    else if (name === 'w:gridSpan') this.#spans = Math.min(20, Number(attributes['w:val']) || 1);
    else if (name === 'w:p') this.#paragraphs.push({ runs: [] });
    else if (name === 'w:t') this.#inText = true;
    else if (!paragraph) return;
    else if (name === 'w:tab') this.#put(paragraph, ' ');
    else if (name === 'w:noBreakHyphen') this.#put(paragraph, '-');
    else if (name === 'w:numId') paragraph.list = attributes['w:val'] ?? '';
    else if (name === 'w:ilvl') paragraph.level = Number(attributes['w:val']);
    else if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? '';
  }

  close(name: string): void {
    if (unseen.has(name)) this.#skipped -= 1;
    if (this.#skipped > 0) return;
    const control = this.#controls.at(-1);
    if (name === 'w:sdt') this.#controls.pop();
    else if (name === 'w:sdtPr' && control) control.inProperties = false;
    else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.#endCell();
    else if (name === 'w:tbl') this.#endTable();
  }

  add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#inText && this.#skipped === 0 && paragraph) this.#put(paragraph, text);
  }

  /** The innermost control that has a tag is the one that the text stands in. */
  #put(paragraph: OpenParagraph, given: string): void {
    const text = given.replaceAll(invisible, '');
    const tag = this.#controls.findLast((one) => one.tag !== undefined)?.tag;
    const control = tag === undefined ? this.#controls.at(-1)?.number : undefined;
    const last = paragraph.runs.at(-1);
    if (last && last.tag === tag && last.control === control) last.text += text;
    else paragraph.runs.push({ text, tag, control });
  }

  #openControl(inside: boolean): void {
    this.#opened += 1;
    this.#controls.push({ tag: undefined, inProperties: false, number: inside ? this.#opened : undefined });
  }

  #openCell(): void {
    this.#spans = 1;
    this.#tables.at(-1)?.at(-1)?.push([]);
  }

  /** A cell over several columns leaves those behind it empty. */
  #endCell(): void {
    const row = this.#tables.at(-1)?.at(-1);
    row?.push(...Array.from({ length: this.#spans - 1 }, () => []));
    this.#spans = 1;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph || paragraph.runs.every((run) => run.text.trim() === '')) return;
    const runs = paragraph.runs.map(({ text, tag, control }): TaggedRun => ({
      text,
      ...(tag !== undefined && { tag }),
      ...(control !== undefined && { control }),
    }));
    const number = this.#numberOf(paragraph);
    if (number !== '') runs.unshift({ text: number });
    const cell = this.#tables.at(-1)?.at(-1)?.at(-1);
    if (cell) cell.push(...(cell.length > 0 ? [{ text: ' ' }] : []), ...runs);
    else if (this.#tables.length === 0) this.blocks.push({ type: 'paragraph', runs });
  }

  #numberOf({ list, level, style }: OpenParagraph): string {
    const styled = style === undefined ? undefined : this.#styles.get(style);
    const chosen = list ?? styled?.list;
    return chosen === undefined || chosen === '0' ? '' : this.#numbering.next(chosen, level ?? styled?.level ?? 0);
  }

  #endTable(): void {
    const rows = this.#tables.pop() ?? [];
    const around = this.#tables.at(-1)?.at(-1)?.at(-1);
    if (around) around.push(...rows.flat(2));
    else if (rows.length > 0) this.blocks.push({ type: 'table', rows });
  }
}
