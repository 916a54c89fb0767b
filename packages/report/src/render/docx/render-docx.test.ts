import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../testing/sample-document.ts';
import { sampleFigure } from '../testing/sample-figures.ts';
import { renderDocx } from './render-docx.ts';

async function partsOf(parts: Parameters<typeof sampleDocument>[0] = {}): Promise<(path: string) => string> {
  const files = unzipSync(await renderDocx(sampleDocument(parts)));
  return (path) => {
    const bytes = files[path];
    if (bytes === undefined) throw new Error(`no part ${path}`);
    return strFromU8(bytes);
  };
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
const millimetres = (xml: string, name: string): number =>
  Math.round((Number(new RegExp(`w:${name}="(\\d+)"`).exec(xml)?.[1]) / 1440) * 25.4);

describe('renderDocx', () => {
  it('sets A4 with margins of 37, 35, 28 and 26 millimetres', async () => {
    const body = (await partsOf())('word/document.xml');
    const margins = /<w:pgMar [^>]*>/.exec(body)?.[0] ?? '';
    const size = /<w:pgSz [^>]*>/.exec(body)?.[0] ?? '';
    expect([millimetres(size, 'w'), millimetres(size, 'h')]).toEqual([210, 297]);
    expect(['top', 'bottom', 'left', 'right'].map((side) => millimetres(margins, side))).toEqual([37, 35, 28, 26]);
  });

  it('lays a grid of lines and characters on which a page holds 22 lines of 28', async () => {
    const part = await partsOf();
    const grid = /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-?\d+)"\/>/.exec(
      part('word/document.xml'),
    );
    const pitch = Number(grid?.[1]);
    const character = 16 + Number(grid?.[2]) / 4096;
    const [height, width] = [(225 / 25.4) * 1440, (156 / 25.4) * 72];
    expect(Math.floor(height / pitch)).toBe(22);
    expect(Math.floor(width / character)).toBe(28);
    expect(part('word/styles.xml')).toContain(`w:line="${pitch}" w:lineRule="exact"`);
  });

  it('names the official fonts, each with free stand-ins', async () => {
    const part = await partsOf();
    const style = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(part('word/styles.xml'))?.[0] ?? '';
    expect(style('Title')).toContain('w:eastAsia="方正小标宋简体"');
    expect(style('Title')).toContain('<w:sz w:val="44"/>');
    expect(style('Normal')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(style('Normal')).toContain('<w:sz w:val="32"/>');
    expect(style('Heading1')).toContain('w:eastAsia="黑体"');
    expect(style('Heading2')).toContain('w:eastAsia="楷体_GB2312"');
    expect(style('BodyText')).toContain('w:firstLineChars="200"');
    expect(style('Footer')).toContain('<w:sz w:val="28"/>');
    const table = part('word/fontTable.xml');
    expect(table.match(/<w:altName /g)).toHaveLength(5);
    expect(table).toContain('Noto Serif CJK SC');
  });

  it('puts the page number between dashes, right on odd pages and left on even ones', async () => {
    const part = await partsOf();
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const body = part('word/document.xml');
    const relations = part('word/_rels/document.xml.rels');
    const footer = (type: string): string => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="([^"]+)"`).exec(body)?.[1];
      const relation = relations.match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id}"`)) ?? '';
      return part(`word/${/Target="([^"]+)"/.exec(relation)?.[1]}`);
    };
    expect(footer('default')).toContain('<w:jc w:val="right"/>');
    expect(footer('even')).toContain('<w:jc w:val="left"/>');
    for (const type of ['default', 'even']) {
      expect(textOf(footer(type))).toBe('—  —');
      expect(footer(type)).toContain('PAGE');
    }
  });

  it('wraps every figure in a content control tagged with its key, ids all different', async () => {
    const document = sampleDocument();
    const body = (await partsOf())('word/document.xml');
    const keys = document.blocks
      .flatMap((block) => (block.type === 'table' ? block.rows.flat(2) : block.runs))
      .flatMap((run) => run.figure ?? []);
    const controls = [
      ...body.matchAll(
        /<w:sdt>.*?<w:tag w:val="([^"]+)"\/><w:id w:val="(\d+)"\/><\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/g,
      ),
    ];
    expect(controls.map((control) => control[1])).toEqual(keys);
    expect(new Set(controls.map((control) => control[2])).size).toBe(keys.length);
    expect(textOf(controls.find((control) => control[1] === 'mediation.rate')?.[3] ?? '')).toBe('97.41%');
  });

  it('keeps the tags of two long keys short and apart', async () => {
    const keys = ['a', 'b'].map((end) => `${'register.visits.'.repeat(6)}${end}`);
    const body = (
      await partsOf({
        figures: keys.map((key) => sampleFigure(key, '走访', '3次', 3)),
        blocks: [{ type: 'paragraph', runs: keys.map((key) => ({ text: '3次', figure: key })) }],
      })
    )('word/document.xml');
    const tags = [...body.matchAll(/<w:tag w:val="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(tags).size).toBe(2);
    expect(tags.every((tag) => tag.length <= 64)).toBe(true);
  });

  it('gives the same bytes for the same document and others for another', async () => {
    const [first, second, other] = [
      await renderDocx(sampleDocument()),
      await renderDocx(sampleDocument()),
      await renderDocx(sampleDocument({ year: 2024, title: '另一份报告' })),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
  });

  it('dates its properties by the signature, not by the clock', async () => {
    const core = (await partsOf())('docProps/core.xml');
    expect(core.match(/2025-02-18T01:00:00Z/g)).toHaveLength(2);
    expect(core.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(2);
  });

  it('says on every page where the numbers come from', async () => {
    const notice = '据公开数据重建，非真实记录';
    const part = await partsOf({ notices: [notice] });
    expect(textOf(part('word/document.xml'))).toContain(`（${notice}）`);
    expect(part('word/document.xml').match(/<w:headerReference w:type="(default|even)"/g)).toHaveLength(2);
    expect(textOf(part('word/header1.xml'))).toBe(notice);
    const plain = await partsOf({ notices: [] });
    expect(plain('word/document.xml')).not.toContain('headerReference');
  });

  it('ends with numbered attachments, the signature over the date, and sets the addressee flush left', async () => {
    const body = (await partsOf({ addressee: '青禾区人民政府：' }))('word/document.xml');
    const text = textOf(body);
    expect(text).toContain('附件：1. 2024年度法治政府建设重点任务完成情况表2. 2024年度普法活动目录');
    expect(text.endsWith('青禾街道办事处2025年2月18日')).toBe(true);
    expect(body).toContain('<w:pStyle w:val="Addressee"/></w:pPr><w:r><w:t xml:space="preserve">青禾区人民政府：');
  });

  it('carries markup in the text as text', async () => {
    const body = (await partsOf({ blocks: [{ type: 'paragraph', runs: [{ text: '甲<乙>&“丙”' }] }] }))(
      'word/document.xml',
    );
    expect(body).toContain('甲&lt;乙&gt;&amp;“丙”');
  });
});
