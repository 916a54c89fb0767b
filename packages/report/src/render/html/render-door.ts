import { escapeXml } from '../files/escape-xml.ts';
import { pageFrame } from './page-frame.ts';

/** A report as the door lists it. */
export interface DoorReport {
  /** Groups the list: `沙面街道`. */
  readonly unitName: string;
  /** Where the unit lies: `广东省 广州市 荔湾区`. */
  readonly placeWord: string;
  readonly year: number;
  readonly title: string;
  readonly href: string;
  readonly docxHref?: string;
  readonly xlsxHref?: string;
  /** Short remarks beside the title: `草稿`, `据公开数据重建`. */
  readonly remarks?: readonly string[];
}

export interface DoorOptions {
  /** Says at the top that this is a demonstration. */
  readonly demo: boolean;
  /** Where residents and staff do things. */
  readonly ways?: readonly { readonly label: string; readonly href: string }[];
  /** Further lines at the top. */
  readonly notices?: readonly string[];
  readonly nonce?: string;
}

/** The first page: all reports, by unit in the order given, newest first; when there is none, what to do. */
export function renderDoor(reports: readonly DoorReport[], options: DoorOptions): string {
  const notices = [
    ...(options.demo ? ['这是演示环境，只供本机访问；数据为演示或据公开数据重建，非真实记录。'] : []),
    ...(options.notices ?? []),
  ];
  const list = notices.map((notice) => `<li>${escapeXml(notice)}</li>`).join('');
  const units = [...new Set(reports.map((report) => report.unitName))];
  const places = units.map((unit) => place(reports.filter((report) => report.unitName === unit)));
  return pageFrame({
    title: '邻法 · 年度报告',
    main: 'reports',
    homeHref: '/',
    ...(options.ways === undefined || options.ways.length === 0 ? {} : { navigation: options.ways }),
    ...(options.nonce === undefined ? {} : { nonce: options.nonce }),
    mainHtml: [
      notices.length === 0 ? '' : `<ul class="notices" role="note" aria-label="提示">${list}</ul>`,
      '<h1>年度报告</h1>',
      '<p class="about">每个数字都可以打开，看到它的口径、规则和依据</p>',
      ...(reports.length === 0 ? [emptyHtml] : places),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  });
}

const emptyHtml =
  '<div class="empty"><p>还没有报告。</p><p>运行 <code>npm run linfa -- seed</code> 载入五个地方的示例数据，' +
  '再刷新本页；或运行 <code>npm run linfa -- report --unit 单位 --year 年份 --format docx --out 文件</code> 生成一份。</p></div>';

function place(reports: readonly DoorReport[]): string {
  const [first] = reports;
  if (first === undefined) return '';
  const items = [...reports]
    .sort((left, right) => right.year - left.year)
    .map(item)
    .join('');
  return `<section class="place"><h2>${escapeXml(first.unitName)}</h2>${first.placeWord === '' ? '' : `<p class="where">${escapeXml(first.placeWord)}</p>`}<ul class="list">${items}</ul></section>`;
}

function item(report: DoorReport): string {
  const file = (label: string, format: string, href: string | undefined) =>
    href === undefined
      ? ''
      : `<a href="${escapeXml(href)}" download aria-label="下载${escapeXml(report.title)}（${format}）">${label}</a>`;
  const files = file('下载 Word', 'Word 文档', report.docxHref) + file('下载 Excel', 'Excel 表格', report.xlsxHref);
  const remarks = (report.remarks ?? []).map((remark) => `<span class="tag">${escapeXml(remark)}</span>`).join('');
  return (
    `<li><div class="title"><a href="${escapeXml(report.href)}">${escapeXml(report.title)}</a>${remarks === '' ? '' : `<br>${remarks}`}</div>` +
    (files === '' ? '' : `<div class="files">${files}</div>`) +
    '</li>'
  );
}
