import { describe, expect, it } from 'vitest';
import { readTags } from '../testing/read-html.ts';
import { renderDoor, type DoorReport } from './render-door.ts';

const report = (unitName: string, year: number, more: Partial<DoorReport> = {}): DoorReport => ({
  unitName,
  placeWord: '南岭省 云溪市',
  year,
  title: `${unitName}${year}年度报告`,
  href: `/reports/${unitName}/${year}`,
  ...more,
});
const tagsOf = (...parts: Parameters<typeof renderDoor>) =>
  readTags(renderDoor(...parts).replace(/<style[^>]*>[^]*?<\/style>/, ''));

describe('renderDoor', () => {
  it('lists reports by unit, newest first, with their files', () => {
    const tags = tagsOf(
      [report('青禾街道', 2022), report('白鹭镇', 2023), report('青禾街道', 2024, { docxHref: '/a.docx' })],
      { demo: false },
    );
    expect(tags.filter((tag) => tag.name === 'h2').map((tag) => tag.text)).toEqual(['青禾街道', '白鹭镇']);
    expect(tags.filter((tag) => tag.attributes['href']?.startsWith('/reports')).map((tag) => tag.text)).toEqual([
      '青禾街道2024年度报告',
      '青禾街道2022年度报告',
      '白鹭镇2023年度报告',
    ]);
    expect(tags.find((tag) => tag.attributes['href'] === '/a.docx')?.attributes['aria-label']).toBe(
      '下载青禾街道2024年度报告（Word 文档）',
    );
  });

  it('says that it is a demo only when it is one', () => {
    const notices = (demo: boolean) =>
      tagsOf([report('青禾街道', 2024)], { demo }).find((tag) => tag.attributes['class'] === 'notices')?.text;
    expect(notices(true)).toContain('演示');
    expect(notices(false)).toBeUndefined();
  });

  it('says what to do when there is no report', () => {
    const empty = tagsOf([], { demo: false }).find((tag) => tag.attributes['class'] === 'empty')?.text;
    expect(empty).toContain('还没有报告');
    expect(empty).toContain('npm run linfa -- seed');
  });

  it('leads people to where they do things, where there is such a place', () => {
    const links = (ways?: { label: string; href: string }[]) =>
      tagsOf([], { demo: false, ...(ways && { ways }) })
        .filter((tag) => tag.name === 'a' && ['居民办事', '工作人员登录'].includes(tag.text ?? ''))
        .map((tag) => tag.attributes['href']);
    const ways = [
      { label: '居民办事', href: '/m/' },
      { label: '工作人员登录', href: '/admin/' },
    ];
    expect([links(ways), links([]), links()]).toEqual([['/m/', '/admin/'], [], []]);
  });

  it('carries markup in names as text', () => {
    expect(renderDoor([report('<b>街道', 2024)], { demo: false })).not.toContain('<b>');
  });
});
