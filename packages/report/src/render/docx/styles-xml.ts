import { fonts } from './fonts.ts';
import { bodyPoints, characters, linePitch } from './page-layout.ts';

export interface StyleOptions {
  readonly name: string;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** First line two characters in. */
  readonly indented?: boolean;
  /** 1 to 4: the level in the navigation pane. */
  readonly outline?: number;
  readonly keepNext?: boolean;
  /** Exact distance of lines in twips where it is not the grid's. */
  readonly line?: number;
  /** Space below in twips. */
  readonly after?: number;
}

/** Styles by id, so that staff restyle a document in one place. */
const styles: Readonly<Record<string, StyleOptions>> = {
  Title: { name: 'Title', size: 22, font: fonts.title, align: 'center', line: 700, keepNext: true },
  DocumentNumber: { name: '发文字号', align: 'center' },
  Notice: { name: '说明', size: 14, font: fonts.subheading, align: 'center' },
  Addressee: { name: '主送机关', align: 'left' },
  BodyText: { name: 'Body Text', indented: true },
  Heading1: { name: 'heading 1', font: fonts.heading, indented: true, outline: 1, keepNext: true },
  Heading2: { name: 'heading 2', font: fonts.subheading, indented: true, outline: 2, keepNext: true },
  Heading3: { name: 'heading 3', indented: true, outline: 3, keepNext: true },
  Heading4: { name: 'heading 4', indented: true, outline: 4, keepNext: true },
  TableCaption: { name: 'caption', size: 14, font: fonts.heading, align: 'center', keepNext: true },
  TableHead: { name: '表头', size: 12, font: fonts.heading, align: 'center', line: 360 },
  TableCell: { name: '表文', size: 12, line: 360, align: 'left' },
  TableNote: { name: '表注', size: 12, line: 360, after: 160, align: 'left' },
  Attachment: { name: '附件说明', align: 'left' },
  Signature: { name: 'Signature', align: 'right', keepNext: true },
  Footer: { name: 'footer', size: 14, font: fonts.number, align: 'left', line: 360 },
  Header: { name: 'header', size: 9, font: fonts.number, align: 'center', line: 240 },
};

function fontsXml(font: string): string {
  return `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
}

function styleXml([id, style]: readonly [string, StyleOptions]): string {
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    style.line === undefined
      ? ''
      : `<w:spacing w:before="0" w:after="${style.after ?? 0}" w:line="${style.line}" w:lineRule="exact"/>`,
    style.indented ? `<w:ind w:firstLineChars="200" w:firstLine="${characters(2)}"/>` : '',
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline - 1}"/>`,
  ].join('');
  const size = style.size === undefined ? '' : `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`;
  const run = (style.font === undefined ? '' : fontsXml(style.font)) + size;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

/**
 * The part `word/styles.xml`: 3号 仿宋, black. Lines are set to the grid's pitch exactly and widows are allowed, so that
 * a full page has 22 lines whatever fonts a machine has; no space is added between Chinese and digits.
 *
 * 28 characters of 3号 are 158 mm wide, 2 mm more than the text area: the grid narrows them, and so does the character
 * spacing. LibreOffice would give each of them two cells of a grid narrower than itself, so paragraphs do not snap to it;
 * with the exact pitch and the spacing they come out the same without.
 *
 * `more` are styles of other papers than reports.
 */
export function stylesXml(more: Readonly<Record<string, StyleOptions>> = {}): string {
  const run = `${fontsXml(fonts.body)}<w:color w:val="000000"/><w:spacing w:val="-6"/><w:kern w:val="0"/><w:sz w:val="${bodyPoints * 2}"/><w:szCs w:val="${bodyPoints * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  const paragraph =
    '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>' +
    `<w:spacing w:before="0" w:after="0" w:line="${linePitch}" w:lineRule="exact"/><w:jc w:val="both"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    Object.entries({ ...styles, ...more })
      .map(styleXml)
      .join('') +
    '</w:styles>'
  );
}
