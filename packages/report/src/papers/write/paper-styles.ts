import { fonts } from '../../render/docx/fonts.ts';
import type { StyleOptions } from '../../render/docx/styles-xml.ts';

/** Distance of lines in a form's cells, in twips. */
export const formLine = 400;

/** 4号 for what is read aloud and signed, 小4号 in forms, so that a form stays on one page. */
export const paperStyles: Readonly<Record<string, StyleOptions>> = {
  PaperHead: { name: '文书机构', size: 18, font: fonts.number, align: 'center', line: 600, keepNext: true },
  PaperTitle: {
    name: '文书标题',
    size: 22,
    font: fonts.title,
    align: 'center',
    line: 700,
    after: 160,
    outline: 1,
    keepNext: true,
  },
  PaperLine: { name: '文书行', size: 14, align: 'left', line: 520 },
  PaperText: { name: '文书正文', size: 14, indented: true, line: 520 },
  PaperHeading: { name: '文书小标题', size: 14, font: fonts.heading, indented: true, line: 520, keepNext: true },
  PaperSignature: { name: '文书签名', size: 14, align: 'left', line: 600, keepNext: true },
  FormLabel: { name: '表格项目', size: 12, font: fonts.heading, align: 'center', line: formLine },
  FormValue: { name: '表格内容', size: 12, align: 'left', line: formLine },
};
