import type { TextDocument, TextLine } from '../lint/text-document.ts';

/** Which stretch of a line became which text of the draft. */
export interface Segment {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly block: number;
  /** Row and column, in a table; the head is no row. */
  readonly cell?: readonly [number, number];
}

/** A block of the draft with its whole text, before anything is put in place of its numbers. */
export type DraftBlock =
  | { readonly heading: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly paragraph: string }
  | {
      readonly table: {
        readonly caption: string;
        readonly columns: readonly string[];
        readonly rows: readonly (readonly string[])[];
      };
    };

export interface Draft {
  readonly title?: string;
  readonly documentNumber?: string;
  readonly addressee?: string;
  readonly signer?: string;
  readonly attachments: readonly string[];
  readonly blocks: readonly DraftBlock[];
  readonly segments: readonly Segment[];
}

const longestHeading = 60;
const documentNumber = /^[一-龥]{1,20}〔20\d\d〕\d{1,4}号$/;
const notice = /^（[^（）]{2,40}非真实记录）$/;
const date =
  /^(?:20\d\d年\d{1,2}月\d{1,2}日|二[〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;
const attachment = /^(?:附件：?|附：)?(?:\d{1,2}[.．、] ?)?(.+)$/;

/** A text as the blocks of an outline: prose kept paragraph by paragraph under its headings; title, addressee and signature apart. */
export function draftBlocks(document: TextDocument): Draft {
  const lines = document.lines.filter((line) => !notice.test(line.text.trim()));
  const body = [...lines];
  const head = takeHead(body, document.title);
  const tail = takeTail(body);
  const blocks: DraftBlock[] = [];
  const segments: Segment[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const line = body[at] as TextLine;
    if (line.text.includes('\t')) at = takeTable(body, at, blocks, segments);
    else takeLine(line, blocks, segments);
  }
  return { ...head, ...tail, blocks, segments };
}

function takeHead(body: TextLine[], title: string | undefined) {
  const taken: { title?: string; documentNumber?: string; addressee?: string } = {};
  const opening = body.slice(0, 8);
  for (const line of opening) {
    const text = line.text.trim();
    const drop = (): void => void body.splice(body.indexOf(line), 1);
    if (taken.documentNumber === undefined && documentNumber.test(text)) {
      taken.documentNumber = text;
      drop();
    } else if (title !== undefined && taken.title === undefined && text === title.trim()) {
      taken.title = text;
      drop();
    } else if (taken.addressee === undefined && text.length <= 30 && /^[^，。；]+[：:]$/.test(text)) {
      taken.addressee = text.replace(':', '：');
      drop();
    } else if (line.heading) break;
  }
  return taken;
}

function takeTail(body: TextLine[]): { signer?: string; attachments: string[] } {
  const last = body.at(-1);
  if (!last || !date.test(last.text.trim())) return { attachments: [] };
  body.pop();
  const signer = body.at(-1);
  const text = signer?.text.trim() ?? '';
  const signs = signer !== undefined && !signer.heading && text.length <= 30 && !/[，。；：、]/.test(text);
  if (signs) body.pop();
  const first = body.findLastIndex((line) => /^(?:附件|附)：/.test(line.text.trim()));
  const attachments = first < 0 || body.length - first > 20 ? [] : body.splice(first);
  return {
    ...(signs && { signer: text }),
    attachments: attachments.map((line) => attachment.exec(line.text.trim())?.[1] ?? line.text.trim()),
  };
}

function takeLine(line: TextLine, blocks: DraftBlock[], segments: Segment[]): void {
  const { text, heading } = line;
  const add = (block: DraftBlock, from: number, to: number): void => {
    if (text.slice(from, to).trim() === '') return;
    segments.push({ line: line.line, from, to, block: blocks.length });
    blocks.push(block);
  };
  const start = text.length - text.trimStart().length;
  if (!heading || heading.title === '' || heading.title.length > longestHeading) {
    add({ paragraph: text.slice(start).trimEnd() }, start, start + text.slice(start).trimEnd().length);
    return;
  }
  const from = text.indexOf(heading.title, text.indexOf(heading.number) + heading.number.length);
  const to = from + heading.title.length;
  add({ heading: heading.level, text: heading.title }, from, to);
  // Body text that follows a title on its line stands below it; the full stop between them goes.
  const rest = text.slice(to).replace(/^[。.]?\s*/, '');
  if (rest.trim() !== '')
    add({ paragraph: rest.trimEnd() }, text.length - rest.length, text.length - rest.length + rest.trimEnd().length);
}

/** Rows that follow one another are one table; the line above them, when it is short, is its caption. */
function takeTable(body: readonly TextLine[], at: number, blocks: DraftBlock[], segments: Segment[]): number {
  let end = at;
  while (end + 1 < body.length && (body[end + 1] as TextLine).text.includes('\t')) end += 1;
  const rows = body.slice(at, end + 1).map((line) => ({ line: line.line, cells: line.text.split('\t') }));
  const width = Math.min(20, Math.max(...rows.map((row) => row.cells.length)));
  const above = blocks.at(-1);
  const caption = above && 'paragraph' in above && above.paragraph.length <= 40 && !/[。；]$/.test(above.paragraph);
  if (caption) {
    blocks.pop();
    segments.pop();
  }
  const table = blocks.length;
  const [columns, ...below] = rows.map((row) => Array.from({ length: width }, (_, column) => row.cells[column] ?? ''));
  rows.slice(1).forEach((row, index) => {
    let from = 0;
    row.cells.slice(0, width).forEach((cell, column) => {
      segments.push({ line: row.line, from, to: from + cell.length, block: table, cell: [index, column] });
      from += cell.length + 1;
    });
  });
  blocks.push({
    table: { caption: caption ? above.paragraph : '表', columns: columns ?? [], rows: below },
  });
  return end;
}
