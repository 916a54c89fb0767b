import { RuleError, type RuleCode } from '@linfa/domain';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { largestFile } from './limits.ts';
import { readDocument } from './read-document.ts';

const lineTexts = (bytes: Uint8Array, name: string): string[] =>
  readDocument(bytes, name).lines.map(({ text }) => text);

function refusal(bytes: Uint8Array, name: string): RuleCode | undefined {
  try {
    readDocument(bytes, name);
    return undefined;
  } catch (error) {
    if (error instanceof RuleError) return error.code;
    throw error;
  }
}

function docx(body: string, more: Zippable = {}): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml), ...more });
}

const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (text: string, level: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`);

describe('text files', () => {
  it('keep their own line numbers and know their headings and title', () => {
    const document = readDocument(
      strToU8(
        '\ufeff青石街道2024年度法治政府建设工作报告\r\n\r\n一、主要工作\r\n（一）抓学习。全年学习4次。\r\n１．抓培训',
      ),
      '报告.TXT',
    );
    expect(document.title).toBe('青石街道2024年度法治政府建设工作报告');
    expect(document.lines).toEqual([
      { line: 1, text: '青石街道2024年度法治政府建设工作报告' },
      { line: 3, text: '一、主要工作', heading: { level: 1, ordinal: 1, number: '一、', title: '主要工作' } },
      {
        line: 4,
        text: '（一）抓学习。全年学习4次。',
        heading: { level: 2, ordinal: 1, number: '（一）', title: '抓学习' },
      },
      { line: 5, text: '１．抓培训', heading: { level: 3, ordinal: 1, number: '１．', title: '抓培训' } },
    ]);
  });

  it('are read in GB18030 and UTF-16 as well', () => {
    // 法治 in GB18030, then in UTF-16 with its mark
    expect(lineTexts(Uint8Array.of(0xb7, 0xa8, 0xd6, 0xce), 'a.txt')).toEqual(['法治']);
    expect(lineTexts(Uint8Array.of(0xff, 0xfe, 0xd5, 0x6c, 0xbb, 0x6c), 'a.txt')).toEqual(['法治']);
  });

  it('are refused when they are no text, empty, too large or of another kind', () => {
    expect(refusal(Uint8Array.of(0x89, 0x50, 0x00, 0x01, 0x02), 'a.txt')).toBe('text-encoding');
    expect(refusal(new Uint8Array(0), 'a.txt')).toBe('file-empty');
    expect(refusal(strToU8(' \n\t\n'), 'a.txt')).toBe('file-empty');
    expect(refusal(new Uint8Array(largestFile + 1), 'a.txt')).toBe('file-too-large');
    expect(refusal(strToU8('%PDF'), 'a.pdf')).toBe('file-kind-unknown');
    expect(refusal(strToU8('x'), '没有后缀')).toBe('file-kind-unknown');
  });
});

describe('web pages', () => {
  it('are read as a reader sees them', () => {
    const html = `<!doctype html><html><head><title>法治政府建设报告</title><style>p{color:red}</style><script>var a = "一、不是正文";</script></head>
      <body><nav><a>首页</a></nav><h1>一、主要&#24037;作</h1><p>　　开展活动&nbsp;45余<b>场次</b>，<br>发放资料。</p><!-- 注释 --><div style="display: none">隐藏<div>也隐藏</div></div>
      <table><tr><th>月份</th><th>件数</th></tr><tr><td>1月</td><td>12</td></tr></table><p>咨询<button>12次</button><span popover>含义</span></p><dialog>说明</dialog><p>收入 &lt; 支出 &amp; 其他</p></body></html>`;
    const document = readDocument(strToU8(html), 'a.html');
    expect(document.lines.map(({ text }) => text)).toEqual([
      '一、主要工作',
      '开展活动\u00a045余场次，',
      '发放资料。',
      '月份\t件数',
      '1月\t12',
      '咨询12次',
      '收入 < 支出 & 其他',
    ]);
    expect(document.lines[0]?.heading?.level).toBe(1);
    expect(document.title).toBe('法治政府建设报告');
  });

  it('are read in the encoding that they name', () => {
    const head = strToU8('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>');
    expect(lineTexts(Uint8Array.of(...head, 0xb7, 0xa8, 0xd6, 0xce), 'a.htm')).toEqual(['法治']);
  });

  it('are refused when they nest without end', () => {
    expect(refusal(strToU8('<i>'.repeat(100_000)), 'a.html')).toBe('html-unreadable');
  });
});

describe('Word files', () => {
  it('are read with tabs, breaks, tables and text boxes, without deleted text and fall-backs', () => {
    const body =
      '<w:p><w:r><w:t>法治政府建设</w:t><w:br/><w:t>年度报告</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t xml:space="preserve">丙 &amp; 丁。</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del></w:p>' +
      `<w:tbl><w:tr><w:tc>${paragraph('类型')}</w:tc><w:tc>${paragraph('件数')}</w:tc></w:tr><w:tr><w:tc>${paragraph('邻里')}${paragraph('物业')}</w:tc><w:tc>${paragraph('12')}</w:tc></w:tr></w:tbl>` +
      '<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框内</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>';
    expect(lineTexts(docx(body), 'a.docx')).toEqual([
      '法治政府建设年度报告',
      '甲 乙',
      '丙 & 丁。',
      '类型\t件数',
      '邻里 物业\t12',
      '框内',
    ]);
  });

  it('print automatic numbers, those of styles too', () => {
    const levels = [
      '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>',
      '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/>',
      '<w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/>',
    ];
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="3">${levels.map((level, at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${level}</w:lvl>`).join('')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/></w:style></w:styles>';
    const body =
      numbered('主要工作', 0) +
      numbered('学习', 1) +
      numbered('培训', 2) +
      numbered('执法', 1) +
      numbered('检查', 2) +
      paragraph('不足', '<w:pStyle w:val="Head"/>');
    const document = readDocument(
      docx(body, { 'word/numbering.xml': strToU8(numbering), 'word/styles.xml': strToU8(styles) }),
      'a.docx',
    );
    expect(document.lines.map(({ text }) => text)).toEqual([
      '一、主要工作',
      '（一）学习',
      '1.培训',
      '（二）执法',
      '1.检查',
      '二、不足',
    ]);
    expect(document.lines.map(({ heading }) => heading?.level)).toEqual([1, 2, 3, 2, 3, 1]);
  });

  it('are refused when they are none, broken, cut short or of the old kind', () => {
    const whole = docx(
      paragraph(
        '正文'.repeat(2000) +
          Array.from({ length: 4000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join(''),
      ),
    );
    expect(refusal(strToU8('这不是压缩包'), 'a.docx')).toBe('docx-unreadable');
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'a.docx')).toBe('docx-unreadable');
    expect(refusal(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'a.docx')).toBe('docx-unreadable');
    expect(refusal(whole.slice(0, Math.floor(whole.length / 2)), 'a.docx')).toBe('docx-unreadable');
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<html><p>不是</p></html>') }), 'a.docx')).toBe(
      'docx-unreadable',
    );
    expect(refusal(docx(''), 'a.docx')).toBe('file-empty');
    expect(refusal(docx('<w:p>'.repeat(5000)), 'a.docx')).toBe('docx-unreadable');
  });

  it('are refused as bombs, whether the text itself or all entries together grow too large', () => {
    const zeros = new Uint8Array(60 * 1024 * 1024);
    expect(refusal(zipSync({ 'word/document.xml': zeros }), 'a.docx')).toBe('docx-bomb');
    expect(refusal(docx(paragraph('正文'), { 'word/media/1.bmp': zeros, 'word/media/2.bmp': zeros }), 'a.docx')).toBe(
      'docx-bomb',
    );
    // Making the bombs takes the time, not refusing them.
  }, 60_000);
});
