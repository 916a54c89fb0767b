import { isControl, isOn } from '../app/held-values.ts';
import type { PageInstance } from '../app/page-instance.ts';
import { asText } from '../wxml/as-text.ts';
import { isNode, type ViewNode, type ViewText } from '../wxml/view-node.ts';

const inline = new Set(['text', 'span', 'label', 'icon', 'radio', 'checkbox', 'switch', 'image', 'progress']);

/** The text of a page, or of a node of it, as a person reads it: a line for each block, what is hidden left out. */
export function readText(page: PageInstance, node: ViewNode = page.view): string {
  return tidy(collect(page, node));
}

/** One line, for comparing and for naming. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function collect(page: PageInstance, node: ViewNode | ViewText): string {
  if (!isNode(node)) return node.text;
  if (page.styles.hidesItself(node)) return '';
  const isField = node.tag === 'input' || node.tag === 'textarea';
  const text = isField ? fieldText(page, node) : node.children.map((child) => collect(page, child)).join('');
  return inline.has(node.tag) ? text : `\n${text}\n`;
}

function fieldText(page: PageInstance, node: ViewNode): string {
  const value = asText(page.held.read(node));
  if (value === '') return asText(node.attributes['placeholder']);
  return isOn(node, 'password') ? '•'.repeat(value.length) : value;
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** The text around a control, without what stands in controls. */
export function readAround(page: PageInstance, node: ViewNode | ViewText): string {
  if (!isNode(node)) return node.text;
  if (page.styles.hidesItself(node) || (isControl(node) && node.tag !== 'picker')) return '';
  const text = node.children.map((child) => readAround(page, child)).join('');
  return inline.has(node.tag) ? text : `\n${text}\n`;
}
