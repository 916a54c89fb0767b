import type { Block, Heading, Table } from '../../document.ts';
import { escapeXml } from '../files/escape-xml.ts';
import type { HtmlRuns } from './write-runs.ts';

/** Printed on one page where it fits. */
const longestUnbroken = 15;

/** The body. Headings go down one step at a time whatever levels the report skips, as screen readers expect. */
export function htmlBlocks(blocks: readonly Block[], write: HtmlRuns): string {
  const open: Heading['level'][] = [];
  return blocks
    .map((block) => {
      if (block.type === 'table') return htmlTable(block, write);
      if (block.type === 'paragraph') return `<p class="body">${write(block.runs)}</p>`;
      while (open.length > 0 && (open.at(-1) ?? 0) >= block.level) open.pop();
      open.push(block.level);
      const tag = `h${open.length + 1}`;
      return `<${tag}>${write([{ text: block.number }, ...block.runs])}</${tag}>`;
    })
    .join('\n');
}

function htmlTable(table: Table, write: HtmlRuns): string {
  const caption = escapeXml(table.caption);
  const classOf = (index: number) => {
    const align = table.columns[index]?.align ?? 'left';
    return align === 'left' ? '' : ` class="${align}"`;
  };
  const head = table.columns.map(({ title }) => `<th scope="col">${escapeXml(title)}</th>`).join('');
  const rows = table.rows.map((row) => {
    const cells = row.map((runs, index) => {
      const isLabel = index === 0 && runs.every((run) => run.figure === undefined);
      return isLabel
        ? `<th scope="row"${classOf(index)}>${write(runs)}</th>`
        : `<td${classOf(index)}>${write(runs)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const note = table.note === undefined ? '' : `<p class="note">注：${escapeXml(table.note)}</p>`;
  return (
    `<div class="${table.rows.length <= longestUnbroken ? 'table short' : 'table'}" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${note}`
  );
}
