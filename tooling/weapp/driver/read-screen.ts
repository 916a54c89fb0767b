import { isControl, isOn, type HeldValues } from '../app/held-values.ts';
import { isNode, pathUp, type ViewNode, type ViewText } from '../wxml/view-node.ts';
import { asText } from '../wxml/as-text.ts';

const inline = new Set(['text', 'span', 'label', 'icon', 'radio', 'checkbox', 'switch', 'image', 'progress']);

/** The text of a node as a person reads it: a line for each block, what is hidden left out. */
export function readText(node: ViewNode, held: HeldValues): string {
  return tidy(collect(node, held));
}

/** One line, for comparing and for naming. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function isHidden(node: ViewNode): boolean {
  return [...pathUp(node)].some(hidesItself);
}

function hidesItself(node: ViewNode): boolean {
  if (isOn(node, 'hidden')) return true;
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/.test(asText(node.attributes['style']));
}

function collect(node: ViewNode | ViewText, held: HeldValues): string {
  if (!isNode(node)) return node.text;
  if (hidesItself(node)) return '';
  const text = node.tag === 'input' || node.tag === 'textarea' ? fieldText(node, held) : childText(node, held);
  return inline.has(node.tag) ? text : `\n${text}\n`;
}

function childText(node: ViewNode, held: HeldValues): string {
  return node.children.map((child) => collect(child, held)).join('');
}

function fieldText(node: ViewNode, held: HeldValues): string {
  const value = asText(held.read(node));
  if (value === '') return asText(node.attributes['placeholder']);
  return isOn(node, 'password') ? '•'.repeat(value.length) : value;
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** The text around a control, without what stands in controls. */
export function readAround(node: ViewNode | ViewText): string {
  if (!isNode(node)) return node.text;
  if (hidesItself(node) || (isControl(node) && node.tag !== 'picker')) return '';
  const text = node.children.map(readAround).join('');
  return inline.has(node.tag) ? text : `\n${text}\n`;
}
