import { describe, expect, it } from 'vitest';
import type { Block } from '../../document.ts';
import { readTags } from '../testing/read-html.ts';
import { runsOf, sampleDocument } from '../testing/sample-document.ts';
import { renderHtml } from './render-html.ts';

const withoutStyle = (html: string): string => html.replace(/<style[^>]*>[^]*?<\/style>/, '');
const tagsOf = (...parts: Parameters<typeof renderHtml>) => readTags(withoutStyle(renderHtml(...parts)));

describe('renderHtml', () => {
  it('is a whole page in Chinese with landmarks and a skip link that leads to the report', () => {
    const tags = tagsOf(sampleDocument(), { docxHref: '/a.docx', xlsxHref: '/a.xlsx' });
    expect(tags.find((tag) => tag.name === 'html')?.attributes['lang']).toBe('zh-CN');
    expect(
      tags.filter((tag) => ['header', 'nav', 'main', 'article', 'footer'].includes(tag.name)).map((tag) => tag.name),
    ).toEqual(['header', 'nav', 'main', 'article', 'footer']);
    const skip = tags.find((tag) => tag.attributes['class'] === 'skip');
    expect(tags.find((tag) => tag.name === 'main')?.attributes['id']).toBe(skip?.attributes['href']?.slice(1));
    expect(
      tags.filter((tag) => tag.name === 'a' && 'download' in tag.attributes).map((tag) => tag.attributes['href']),
    ).toEqual(['/a.docx', '/a.xlsx']);
    expect(tags.filter((tag) => 'id' in tag.attributes)).toHaveLength(
      new Set(tags.flatMap((tag) => tag.attributes['id'] ?? [])).size,
    );
  });

  it('has one h1 and never skips a heading level, whatever levels the report skips', () => {
    const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({
      type: 'heading',
      level,
      number: '',
      runs: [{ text }],
    });
    const blocks = [
      heading(1, '甲'),
      heading(3, '乙'),
      heading(4, '丙'),
      heading(3, '丁'),
      heading(2, '戊'),
      heading(1, '己'),
    ];
    for (const document of [sampleDocument(), sampleDocument({ blocks, figures: [] })]) {
      const levels = tagsOf(document)
        .flatMap((tag) => /^h([1-6])$/.exec(tag.name)?.[1] ?? [])
        .map(Number);
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    }
    expect(
      tagsOf(sampleDocument({ blocks, figures: [] })).flatMap((tag) => (/^h[2-6]$/.test(tag.name) ? [tag.name] : [])),
    ).toEqual(['h2', 'h3', 'h4', 'h3', 'h3', 'h2']);
  });

  it('opens the definition of every figure from its button', () => {
    const document = sampleDocument({ blocks: sampleDocument().blocks.filter((block) => block.type !== 'table') });
    const tags = tagsOf(document);
    const buttons = tags.filter((tag) => 'data-figure' in tag.attributes);
    const keys = document.blocks
      .flatMap((block) => (block.type === 'table' ? [] : block.runs))
      .flatMap((run) => run.figure ?? []);
    expect(buttons.map((tag) => tag.attributes['data-figure'])).toEqual(keys);
    for (const button of buttons) {
      const figure = document.figures.find((one) => one.key === button.attributes['data-figure']);
      const opened = tags.filter((tag) => tag.attributes['id'] === button.attributes['popovertarget']);
      expect(opened).toHaveLength(1);
      expect(opened[0]?.attributes).toHaveProperty('popover');
      const total = figure?.value === null ? '尚未填报' : `${figure?.value}${figure?.unitWord}`;
      for (const part of [
        figure?.name,
        figure?.definition,
        figure?.rule,
        figure?.periodWord,
        figure?.cutOffWord,
        figure?.kindWord,
        figure?.evidence,
        total,
        ...(figure?.findings ?? []),
      ])
        expect(opened[0]?.text).toContain(part);
    }
  });

  it('opens every figure that one printed number stands for', () => {
    const blocks: Block[] = [
      {
        type: 'paragraph',
        runs: [{ text: '均为' }, { text: '18场', figure: 'outreach.lectures', also: ['outreach.events'] }],
      },
    ];
    const tags = tagsOf(sampleDocument({ blocks }));
    const target = (tag: { attributes: Readonly<Record<string, string>> } | undefined) =>
      tags.find((one) => one.attributes['id'] === tag?.attributes['popovertarget']);
    const opened = target(tags.find((tag) => tag.attributes['class'] === 'figure'));
    const other = tags.find((tag) => tag.attributes['class'] === 'other');
    expect(opened?.text).toContain(`文中这个数还表示：${other?.text}`);
    expect(target(other)?.attributes).toHaveProperty('popover');
    expect(target(other)?.text).toContain(other?.text);
    expect(target(other)).not.toBe(opened);
  });

  it('needs no script and no style attribute, and carries the nonce it is given', () => {
    const html = renderHtml(sampleDocument(), { nonce: 'abc123' });
    const tags = readTags(withoutStyle(html));
    expect(tags.map((tag) => tag.name)).not.toContain('script');
    expect(
      tags.flatMap((tag) => Object.keys(tag.attributes)).filter((name) => name === 'style' || name.startsWith('on')),
    ).toEqual([]);
    expect(html).toContain('<style nonce="abc123">');
  });

  it('says at the top where the numbers come from, and again at each number', () => {
    const html = renderHtml(sampleDocument({ notices: ['据公开数据重建，非真实记录'] }));
    expect(html.indexOf('<li>据公开数据重建，非真实记录</li>')).toBeLessThan(html.indexOf('<h1>'));
    expect(html.indexOf('<li>据公开数据重建，非真实记录</li>')).toBeGreaterThan(0);
    expect(html.match(/<p class="provenance">演示数据，非真实记录<\/p>/g)?.length).toBeGreaterThan(10);
  });

  it('gives tables a caption, column and row heads', () => {
    const tags = tagsOf(sampleDocument());
    expect(tags.find((tag) => tag.name === 'caption')?.text).toBe('2024年人民调解案件分类情况');
    expect(tags.filter((tag) => tag.name === 'th').map((tag) => tag.attributes['scope'])).toEqual([
      ...Array<string>(4).fill('col'),
      ...Array<string>(7).fill('row'),
    ]);
  });

  it('never prints a small count about cases, nor its definition', () => {
    const tags = tagsOf(sampleDocument());
    const medical = tags.find((tag) => tag.name === 'tr' && tag.text.startsWith('医疗'));
    expect(medical?.text).toBe('医疗***');
    expect(tags.map((tag) => tag.text).filter((text) => text.includes('医疗纠纷受理'))).toEqual([]);
  });

  it('keeps punctuation with its figure', () => {
    const blocks: Block[] = [{ type: 'paragraph', runs: runsOf('共（{outreach.events}）、{outreach.lectures}，其余') }];
    const html = renderHtml(sampleDocument({ blocks }));
    expect(html).toMatch(
      /共<span class="keep">（<button[^>]*>60余场次<\/button>）、<\/span><span class="keep"><button[^>]*>18场<\/button>，<\/span>其余/,
    );
    expect(readTags(withoutStyle(html)).find((tag) => tag.attributes['class'] === 'body')?.text).toBe(
      '共（60余场次）、18场，其余',
    );
  });

  it('keeps every word of the report, in order', () => {
    const document = sampleDocument({ blocks: sampleDocument().blocks.filter((block) => block.type !== 'table') });
    const article =
      tagsOf(document)
        .find((tag) => tag.name === 'article')
        ?.text.replaceAll('\n', '') ?? '';
    const words = document.blocks.map((block) =>
      block.type === 'table'
        ? ''
        : `${block.type === 'heading' ? block.number : ''}${block.runs.map((run) => run.text).join('')}`,
    );
    expect(article).toContain(words.join(''));
  });

  it('carries markup in texts as text', () => {
    const evil = '<img src=x onerror=alert(1)>"&';
    const html = renderHtml(
      sampleDocument({
        title: evil,
        notices: [evil],
        blocks: [{ type: 'paragraph', runs: [{ text: evil }] }],
        addressee: evil,
      }),
      { docxHref: '"><script>' },
    );
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  });
});
