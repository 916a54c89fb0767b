import { escapeXml } from '../files/escape-xml.ts';

/** The fonts that GB/T 9704-2012 asks for, by their usual names on office machines. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
} as const;

/** What may stand in where a machine lacks the font, best first; the last ones are free. */
const standIns: Readonly<Record<string, { names: readonly string[]; family: 'roman' | 'modern' | 'script' }>> = {
  [fonts.title]: {
    names: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'Noto Serif CJK SC'],
    family: 'script',
  },
  [fonts.body]: { names: ['仿宋', 'FangSong', 'FangSong_GB2312', 'FandolFang R'], family: 'modern' },
  [fonts.heading]: { names: ['SimHei', 'FandolHei', 'Noto Sans CJK SC'], family: 'modern' },
  [fonts.subheading]: { names: ['楷体', 'KaiTi', 'KaiTi_GB2312', 'FandolKai'], family: 'modern' },
  [fonts.number]: { names: ['SimSun', 'FandolSong', 'Noto Serif CJK SC'], family: 'roman' },
};

/** The part `word/fontTable.xml`: every font with its stand-ins. */
export function fontTableXml(): string {
  const entries = Object.entries(standIns).map(
    ([name, { names, family }]) =>
      `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(names.join(','))}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="${name === fonts.number ? 'fixed' : 'default'}"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
  );
}
