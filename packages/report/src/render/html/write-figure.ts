import type { PrintedFigure } from '../../document.ts';
import { escapeXml } from '../files/escape-xml.ts';

const provenanceWords = {
  recorded: '',
  reconstructed: '据公开数据重建，非真实记录',
  demo: '演示数据，非真实记录',
} as const;

/** The number in the text: a button that opens its definition without any script. */
export function figureButton(text: string, figure: PrintedFigure, id: string): string {
  const style =
    figure.findings.length === 0 ? 'class="figure"' : 'class="figure doubt" title="核对时发现问题，点开查看"';
  return `<button type="button" ${style} popovertarget="${id}" aria-haspopup="dialog" data-figure="${escapeXml(figure.key)}">${escapeXml(text)}</button>`;
}

/** A figure that the same printed number stands for (均为100%), opened from the definition of the first. */
export interface LinkedFigure {
  readonly id: string;
  readonly name: string;
}

/** What opens: definition, rule, period, cut-off, kind, exact total, evidence and what was found wrong with it. */
export function figureDefinition(figure: PrintedFigure, id: string, also: readonly LinkedFigure[] = []): string {
  const lines: readonly (readonly [string, string])[] = [
    ['口径', figure.definition],
    ['规则', figure.rule],
    ['期间', figure.periodWord],
    ['截止', figure.cutOffWord],
    ['类别', figure.kindWord],
    ['准确数', figure.value === null ? '尚未填报' : `${figure.value}${figure.unitWord}`],
    ['依据', figure.evidence],
  ];
  const list = lines
    .filter(([, text]) => text !== '')
    .map(([term, text]) => `<dt>${term}</dt><dd>${escapeXml(text)}</dd>`);
  const findings = figure.findings.map((finding) => `<li>${escapeXml(finding)}</li>`);
  const others = also.map(
    (one) =>
      `<button type="button" class="other" popovertarget="${one.id}" aria-haspopup="dialog">${escapeXml(one.name)}</button>`,
  );
  const provenance = provenanceWords[figure.provenance];
  return (
    `<div popover class="definition" id="${id}" role="dialog" aria-labelledby="${id}-name">` +
    `<p class="name" id="${id}-name">${escapeXml(figure.name)}</p><p class="value">${escapeXml(figure.text)}</p><dl>${list.join('')}</dl>` +
    (findings.length === 0 ? '' : `<ul class="findings" aria-label="核对发现的问题">${findings.join('')}</ul>`) +
    (others.length === 0 ? '' : `<p class="also">文中这个数还表示：${others.join('')}</p>`) +
    (provenance === '' ? '' : `<p class="provenance">${provenance}</p>`) +
    `<button type="button" class="close" popovertarget="${id}" popovertargetaction="hide" autofocus>关闭</button></div>`
  );
}
