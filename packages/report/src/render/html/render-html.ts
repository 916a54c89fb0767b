import { wordDay } from '@linfa/domain';
import type { Block, ReportDocument } from '../../document.ts';
import { suppressDocument } from '../../suppress/suppress-document.ts';
import { breakTitle } from '../files/break-title.ts';
import { escapeXml } from '../files/escape-xml.ts';
import { pageFrame } from './page-frame.ts';
import { htmlBlocks } from './write-blocks.ts';
import { figureDefinition, type LinkedFigure } from './write-figure.ts';
import { htmlRuns } from './write-runs.ts';

export interface HtmlOptions {
  readonly docxHref?: string;
  readonly xlsxHref?: string;
  /** Where the name of the system leads; `/` unless told. */
  readonly homeHref?: string;
  /** Of the page's Content-Security-Policy, for its one style element; there is no script. */
  readonly nonce?: string;
}

/**
 * The public page of a report. It works without scripts: each figure opens its definition, rule, period, cut-off, kind,
 * total and evidence. Small counts of persons and cases in tables are suppressed here, whatever the document holds.
 */
export function renderHtml(document: ReportDocument, options: HtmlOptions = {}): string {
  const open = suppressDocument(document);
  const ids = new Map(open.figures.map((figure, index) => [figure.key, `figure-${index + 1}`]));
  const write = htmlRuns(open.figures, (key) => ids.get(key) ?? '');
  const also = alsoPrinted(open.blocks);
  const linked = (key: string): LinkedFigure[] =>
    open.figures
      .filter((one) => also.get(key)?.has(one.key))
      .map(({ key: of, name }) => ({ id: ids.get(of) ?? '', name }));
  const definitions = open.figures.map((figure) =>
    figureDefinition(figure, ids.get(figure.key) ?? '', linked(figure.key)),
  );
  return pageFrame({
    title: `${open.title}（${open.unit.name}）`,
    main: 'report',
    mainHtml: `<article class="report${open.addressee === undefined ? '' : ' letter'}">\n${opening(open)}\n${htmlBlocks(open.blocks, write)}\n${closing(open)}\n</article>`,
    navigation: [
      ...(options.docxHref === undefined ? [] : [{ label: '下载 Word', href: options.docxHref, download: true }]),
      ...(options.xlsxHref === undefined ? [] : [{ label: '下载 Excel', href: options.xlsxHref, download: true }]),
    ],
    navigationLabel: '下载',
    homeHref: options.homeHref ?? '/',
    ...(options.nonce === undefined ? {} : { nonce: options.nonce }),
    afterHtml:
      definitions.length === 0
        ? ''
        : `<section class="definitions" aria-label="数据说明"><h2>数据说明</h2>${definitions.join('\n')}</section>`,
  });
}

/** By the figure whose button stands in the text: those that the same number stands for. */
function alsoPrinted(blocks: readonly Block[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { figure, also } of blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat(2) : block.runs)))
    if (figure !== undefined)
      for (const key of also ?? []) found.set(figure, (found.get(figure) ?? new Set()).add(key));
  return found;
}

function opening({ notices, documentNumber, title, unit, year, addressee, figures }: ReportDocument): string {
  const list = notices.map((notice) => `<li>${escapeXml(notice)}</li>`).join('');
  return [
    notices.length === 0 ? '' : `<ul class="notices" role="note" aria-label="数据来源提示">${list}</ul>`,
    documentNumber === undefined ? '' : `<p class="number">${escapeXml(documentNumber)}</p>`,
    `<h1>${breakTitle(title, unit.name)
      .map((line) => `<span>${escapeXml(line).replace(/(?<=\d{4}年度?)(?!度)/g, '<wbr>')}</span>`)
      .join('')}</h1>`,
    `<p class="about">${escapeXml(`${unit.name} · ${year}年度`)}${figures.length === 0 ? '' : '<br><span class="hint">点按带下划线的数字，可查看口径、规则和依据</span>'}</p>`,
    addressee === undefined ? '' : `<p class="addressee">${escapeXml(addressee)}</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function closing({ attachments, signature }: ReportDocument): string {
  const tag = attachments.length === 1 ? 'ul' : 'ol';
  const list = attachments.map((name) => `<li>${escapeXml(name)}</li>`).join('');
  return (
    '<footer class="closing">' +
    (attachments.length === 0 ? '' : `<div class="attachments"><span>附件：</span><${tag}>${list}</${tag}></div>`) +
    `<div class="signature"><p>${escapeXml(signature.signer)}</p><p><time datetime="${escapeXml(signature.day)}">${wordDay(signature.day)}</time></p></div></footer>`
  );
}
