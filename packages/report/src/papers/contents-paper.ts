import { mediationPapers, type MediationPaper } from '@linfa/domain';
import type { CaseFile, ReceivedPaper } from './case-file.ts';
import { label, value, type CellText, type Paper } from './paper.ts';

/** One line of the contents: a paper written from the records, its signed copy, or what others brought. */
export interface ContentsLine {
  readonly key: string;
  readonly kind: MediationPaper;
  readonly title: string;
  /** Pages that were counted when it was put into the file. */
  readonly pages: number | null;
  /** The written paper; null for what exists on paper only. */
  readonly written: Paper | null;
  readonly received: ReceivedPaper | null;
}

/** What stands in the file, in file order. A signed copy takes the line of the paper that it is a copy of. */
export function contentsLines(file: CaseFile, written: readonly Paper[]): ContentsLine[] {
  return (Object.keys(mediationPapers) as MediationPaper[]).flatMap((kind) => {
    const papers = written.filter((paper) => paper.kind === kind);
    const received = file.received.filter((one) => one.paper === kind);
    return Array.from({ length: Math.max(papers.length, received.length) }, (_, index): ContentsLine => {
      const [paper, copy] = [papers[index] ?? null, received[index] ?? null];
      return {
        key: paper?.key ?? `${kind}-received-${index + 1}`,
        kind,
        title: paper === null ? (copy?.title ?? mediationPapers[kind]) : titleOf(paper, papers, index),
        pages: copy?.pages ?? null,
        written: paper,
        received: copy,
      };
    });
  });
}

function titleOf(paper: Paper, all: readonly Paper[], index: number): string {
  return all.length === 1 ? paper.title : `${paper.title}（${index + 1}）`;
}

/** The least rows of a catalogue form: what is added later is written in by hand. */
const leastRows = 16;

/**
 * 卷内目录. Pages are those of the bound file: counted while every paper before has been counted, left to the pen from
 * the first one on that has not. `pagesFrom` gives them where the file is printed as a whole.
 */
export function contentsPaper(
  file: CaseFile,
  written: readonly Paper[],
  pagesFrom?: (line: ContentsLine) => CellText,
): Paper {
  const lines = contentsLines(file, written);
  const pages = pagesFrom ? lines.map(pagesFrom) : countedPages(lines);
  const filled = lines.map(({ title, received }, index) => ({
    cells: [
      value(String(index + 1), { align: 'center' as const }),
      value(title),
      { text: pages[index] ?? '', align: 'center' as const },
      value(received === null ? '' : '纸质件已入卷'),
    ],
  }));
  const free = Array.from({ length: Math.max(0, leastRows - filled.length) }, () => ({
    cells: [value(''), value(''), value(''), value('')],
  }));
  return {
    kind: 'contents',
    key: 'contents',
    title: mediationPapers.contents,
    parts: [
      {
        type: 'form',
        widths: [10, 52, 16, 22],
        rows: [
          { head: true, cells: [label('序号'), label('文书名称'), label('页号'), label('备注')] },
          ...filled,
          ...free,
        ],
      },
    ],
  };
}

function countedPages(lines: readonly ContentsLine[]): string[] {
  let next: number | null = 1;
  return lines.map(({ pages }): string => {
    if (next === null) return '';
    const first: number = next;
    next = pages === null ? null : first + pages;
    return pages === null || pages === 1 ? String(first) : `${first}—${first + pages - 1}`;
  });
}
