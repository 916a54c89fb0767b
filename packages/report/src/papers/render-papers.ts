import type { Day, MediationPaper } from '@linfa/domain';
import { Document, Footer, Paragraph, type ISectionOptions } from 'docx';
import { packDocx } from '../render/docx/pack-docx.ts';
import { pageNumber } from '../render/docx/page-margins.ts';
import { stylesXml } from '../render/docx/styles-xml.ts';
import type { CaseFile } from './case-file.ts';
import { contentsLines, contentsPaper, type ContentsLine } from './contents-paper.ts';
import { backCoverPaper, coverPaper } from './cover.ts';
import type { Paper } from './paper.ts';
import { papersOf, writtenPapers } from './papers-of.ts';
import { paperPage } from './write/paper-page.ts';
import { paperStyles } from './write/paper-styles.ts';
import { lastPage, paperWriter } from './write/write-paper.ts';

/**
 * The Word file of one kind of paper of a case, each sitting's or visit's on pages of its own. What the records do not
 * hold is a blank. The same case gives the same bytes; `day` is what the file's properties say.
 * @returns null for papers that only others can bring
 */
export async function renderPaper(file: CaseFile, kind: MediationPaper, day: Day): Promise<Uint8Array | null> {
  const papers = papersOf(file, kind);
  const [first] = papers;
  if (!first) return null;
  const write = paperWriter();
  return pack(first.title, file, day, [
    { properties: paperPage, children: papers.flatMap((paper, index) => write(paper, index > 0)) },
  ]);
}

/** The whole file in one: cover, contents, every paper in order with pages that run through, back cover. */
export async function renderCaseFile(file: CaseFile, day: Day): Promise<Uint8Array> {
  const written = writtenPapers(file);
  const lines = contentsLines(file, written);
  const write = paperWriter();
  const bound = lines.map((line) => line.written ?? insertedPaper(line));
  const numbered = { ...paperPage, page: { ...paperPage.page, pageNumbers: { start: 1 } } };
  return pack('人民调解卷宗', file, day, [
    {
      properties: paperPage,
      children: [
        ...write(coverPaper(file), false),
        ...write(
          contentsPaper(file, written, ({ key }) => ({ pageOf: key })),
          true,
        ),
      ],
    },
    ...(bound.length === 0
      ? []
      : [
          {
            properties: numbered,
            footers: { default: pageNumber('right'), even: pageNumber('left') },
            children: [...bound.flatMap((paper, index) => write(paper, index > 0)), lastPage()],
          },
        ]),
    {
      properties: paperPage,
      // Or it would carry on the numbers of the section before.
      footers: { default: noFooter(), even: noFooter() },
      children: write(backCoverPaper(file, bound.length === 0 ? 0 : { pageOf: 'last-page' }), false),
    },
  ]);
}

const noFooter = () => new Footer({ children: [new Paragraph({})] });

/** A sheet for each page that others brought, to be taken out for it or to carry it. */
function insertedPaper({ key, kind, title, pages }: ContentsLine): Paper {
  const sheets = pages ?? 1;
  return {
    kind,
    key,
    title,
    parts: Array.from({ length: sheets }, (_, index) => [
      ...(index === 0 ? [] : [{ type: 'new-page' as const }]),
      {
        type: 'line' as const,
        text: `（粘贴处，第${index + 1}页，共${pages ?? '＿＿'}页）`,
        align: 'center' as const,
      },
    ]).flat(),
  };
}

function pack(title: string, file: CaseFile, day: Day, sections: readonly ISectionOptions[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: file.committee.name,
    lastModifiedBy: file.committee.name,
    externalStyles: stylesXml(paperStyles),
    evenAndOddHeaderAndFooters: true,
    sections,
  });
  return packDocx(document, day);
}
