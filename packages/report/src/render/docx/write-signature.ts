import { wordDay } from '@linfa/domain';
import { Paragraph, TextRun, type FileChild } from 'docx';
import type { ReportDocument } from '../../document.ts';
import { characters } from './page-layout.ts';

/** Width in characters of the grid: a half-width digit takes half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 0.5 : 1), 0);
}

/**
 * Where signature and date end, in characters from the right.
 * Sealed: the date 4 in, the signature centred over it. Unsealed: the signature 2 in and the date's first character 2 to
 * the right of the signature's; a date longer than the signature is 2 in itself and moves the signature (GB/T 9704-2012 7.3.5).
 */
export function signatureIndents(signer: string, date: string, sealed: boolean): { signer: number; date: number } {
  const [signerWidth, dateWidth] = [widthOf(signer), widthOf(date)];
  if (sealed) return { signer: Math.max(0, 4 + (dateWidth - signerWidth) / 2), date: 4 };
  if (dateWidth > signerWidth) return { signer: 4 + dateWidth - signerWidth, date: 2 };
  return { signer: 2, date: signerWidth - dateWidth };
}

/** One blank line, or two where the seal needs the room, then signature and date, never parted. */
export function writeSignature({ signer, day, sealed }: ReportDocument['signature']): FileChild[] {
  const date = wordDay(day);
  const indents = signatureIndents(signer, date, sealed);
  const blank = () => new Paragraph({ style: 'BodyText', keepNext: true });
  return [
    ...(sealed ? [blank(), blank()] : [blank()]),
    new Paragraph({
      style: 'Signature',
      indent: { right: characters(indents.signer) },
      children: [new TextRun(signer)],
    }),
    new Paragraph({
      style: 'Signature',
      keepNext: false,
      indent: { right: characters(indents.date) },
      children: [new TextRun(date)],
    }),
  ];
}

/** One blank line, then 附件： two characters in; several are numbered, and a long name continues under its first character. */
export function writeAttachments(attachments: readonly string[]): FileChild[] {
  if (attachments.length === 0) return [];
  const lead = 5;
  const numberWidth = attachments.length === 1 ? 0 : 1.5;
  const lines = attachments.map((name, index) => {
    const first = index === 0;
    const number = attachments.length === 1 ? '' : `${index + 1}. `;
    const hanging = numberWidth + (first ? 3 : 0);
    return new Paragraph({
      style: 'Attachment',
      keepNext: true,
      indent: { left: characters(lead + numberWidth), hanging: characters(hanging) },
      children: [new TextRun(`${first ? '附件：' : ''}${number}${name}`)],
    });
  });
  return [new Paragraph({ style: 'BodyText', keepNext: true }), ...lines];
}
