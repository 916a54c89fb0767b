import { AlignmentType, Document, Paragraph, TextRun, type FileChild } from 'docx';
import type { ReportDocument } from '../../document.ts';
import { exportedTexts } from '../../edited/exported-texts.ts';
import { breakTitle } from '../files/break-title.ts';
import { packDocx } from './pack-docx.ts';
import { sectionProperties } from './page-layout.ts';
import { noticeHeader, pageNumber } from './page-margins.ts';
import { stylesXml } from './styles-xml.ts';
import { writeBlocks } from './write-blocks.ts';
import { runWriter } from './write-runs.ts';
import { writeAttachments, writeSignature } from './write-signature.ts';

/**
 * The Word file of a report in the layout of GB/T 9704-2012. Every figure stands in a content control whose tag is the
 * figure's key. The same document gives the same bytes on every machine.
 */
export async function renderDocx(document: ReportDocument): Promise<Uint8Array> {
  const write = runWriter(document.figures);
  const headers =
    document.notices.length === 0
      ? undefined
      : { default: noticeHeader(document.notices), even: noticeHeader(document.notices) };
  const file = new Document({
    title: document.title,
    creator: document.signature.signer,
    lastModifiedBy: document.signature.signer,
    description: document.notices.join('；'),
    customProperties: exportedTexts(document),
    externalStyles: stylesXml(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionProperties,
        ...(headers === undefined ? {} : { headers }),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...writeOpening(document),
          ...writeBlocks(document.blocks, write),
          ...writeAttachments(document.attachments),
          ...writeSignature(document.signature),
        ],
      },
    ],
  });
  return packDocx(file, document.signature.day);
}

/** Document number, title, notices and addressee. A letter carries its number on the right, other papers in the middle. */
function writeOpening({ documentNumber, title, unit, notices, addressee }: ReportDocument): FileChild[] {
  const blank = () => new Paragraph({ style: 'Addressee' });
  const isLetter = addressee !== undefined;
  return [
    ...(documentNumber === undefined
      ? []
      : [
          new Paragraph({
            style: 'DocumentNumber',
            alignment: isLetter ? AlignmentType.RIGHT : AlignmentType.CENTER,
            text: documentNumber,
          }),
          blank(),
        ]),
    new Paragraph({
      style: 'Title',
      children: breakTitle(title, unit.name).map((line, index) => new TextRun({ text: line, break: index })),
    }),
    ...notices.map((notice) => new Paragraph({ style: 'Notice', text: `（${notice}）` })),
    blank(),
    ...(isLetter ? [new Paragraph({ style: 'Addressee', text: addressee })] : []),
  ];
}
