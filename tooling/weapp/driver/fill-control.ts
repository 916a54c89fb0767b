import type { AppRun } from '../app/app-run.ts';
import { isOn } from '../app/held-values.ts';
import type { PageInstance } from '../app/page-instance.ts';
import { isSet, membersOf, toggle } from '../events/controls.ts';
import { dispatch } from '../events/dispatch.ts';
import { pathUp, type Bag, type ViewNode } from '../wxml/view-node.ts';
import { oneLine, readText } from './read-screen.ts';
import { asText } from '../wxml/as-text.ts';

const defaultLength = 140;

/** Types or pastes a text: focus, one input, blur. As WeChat does, what is too long is cut off. */
export function typeInto(run: AppRun, page: PageInstance, node: ViewNode, text: string, confirm: boolean): void {
  run.tapped();
  const most = Number(node.attributes['maxlength'] ?? defaultLength);
  const value = most >= 0 ? text.slice(0, most) : text;
  dispatch(run, node, 'focus', { value: asText(page.held.read(node)), height: 300 });
  page.held.hold(node, value);
  const replaced = dispatch(run, node, 'input', { value, cursor: value.length, keyCode: 0 });
  if (typeof replaced === 'string') page.held.hold(node, replaced);
  const last = typeof replaced === 'string' ? replaced : value;
  if (confirm) dispatch(run, node, 'confirm', { value: last });
  dispatch(run, node, 'blur', { value: last, cursor: last.length });
}

/** Chooses in a picker, a group of radios or checkboxes; a switch is set by 开 or 关. */
export function chooseIn(run: AppRun, page: PageInstance, node: ViewNode, option: string | readonly string[]): void {
  run.tapped();
  if (node.tag === 'picker') {
    const value = pickerValue(node, option);
    page.held.hold(node, value);
    dispatch(run, node, 'change', { value });
    return;
  }
  if (typeof option !== 'string') throw new Error(`<${node.tag}> takes one option`);
  if (node.tag === 'switch') {
    if (isSet(page, node) !== (option === '开')) toggle(run, page, node);
    return;
  }
  const members = membersOf(node);
  const wording = (member: ViewNode): string => {
    const label = [...pathUp(member)].find((one) => one.tag === 'label') ?? member;
    return oneLine(readText(page, label));
  };
  const member =
    members.find((one) => wording(one) === option) ?? members.find((one) => one.attributes['value'] === option);
  if (!member) throw new Error(`“${option}” is not among ${members.map(wording).join('、')}`);
  if (isOn(member, 'disabled')) throw new Error(`“${option}” is disabled`);
  toggle(run, page, member);
}

function pickerValue(node: ViewNode, option: string | readonly string[]): unknown {
  const { mode = 'selector', range, 'range-key': key } = node.attributes;
  const wording = (item: unknown): string =>
    String(typeof key === 'string' && key !== '' ? (item as Bag | null)?.[key] : item);
  const index = (list: readonly unknown[], wanted: string): number => {
    const at = list.findIndex((item) => wording(item) === wanted);
    if (at === -1) throw new Error(`“${wanted}” is not among ${list.map(wording).join('、')}`);
    return at;
  };
  if (mode === 'date' || mode === 'time') {
    inRange(node, String(option));
    return option;
  }
  if (mode === 'multiSelector') {
    const columns = range as unknown[][];
    return [...option].map((wanted, at) => index(columns[at] ?? [], wanted));
  }
  if (mode !== 'selector') throw new Error(`A picker of mode ${String(mode)} is not in this tool`);
  return String(index(range as unknown[], String(option)));
}

function inRange(node: ViewNode, wanted: string): void {
  const { start, end } = node.attributes;
  const before = typeof start === 'string' && start !== '' && wanted < start;
  const after = typeof end === 'string' && end !== '' && wanted > end;
  if (before || after) throw new Error(`${wanted} is not between ${asText(start, '…')} and ${asText(end, '…')}`);
}
