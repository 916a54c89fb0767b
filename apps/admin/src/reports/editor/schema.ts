import { Extension, Mark, Node, mergeAttributes, type Editor } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { ChipTexts } from './chip-texts';

const levels = [1, 2, 3, 4] as const;

const Doc = Node.create({ name: 'doc', topNode: true, content: 'reportTitle block+' });
const Text = Node.create({ name: 'text', group: 'inline' });

const Title = Node.create({
  name: 'reportTitle',
  content: 'inline*',
  defining: true,
  marks: '',
  parseHTML: () => [{ tag: 'h1[data-title]' }],
  renderHTML: ({ HTMLAttributes }) => ['h1', mergeAttributes(HTMLAttributes, { 'data-title': '' }), 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  marks: '',
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => levels.map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
  renderHTML: ({ node }) => [`h${Number(node.attrs['level']) + 1}`, 0],
  addKeyboardShortcuts() {
    return Object.fromEntries(
      levels.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.setNode('heading', { level })]),
    );
  },
});

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  priority: 1000,
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode('paragraph') };
  },
});

const Table = Node.create({
  name: 'reportTable',
  group: 'block',
  content: 'tableCaption tableBody tableNote',
  isolating: true,
  addAttributes: () => ({ when: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'div[data-report-table]' }],
  renderHTML: () => ['div', { 'data-report-table': '' }, 0],
  addKeyboardShortcuts() {
    const within = (step: 1 | -1) => (): boolean => goToCell(this.editor, step);
    return { Enter: within(1), Tab: within(1), 'Shift-Tab': within(-1) };
  },
});
/** From one cell of a table to the next; a cell is never split. */
function goToCell(editor: Editor, step: 1 | -1): boolean {
  const { $from } = editor.state.selection;
  let depth = $from.depth;
  while (depth > 0 && $from.node(depth).type.name !== 'reportTable') depth -= 1;
  if (depth === 0) return false;
  const stops: number[] = [];
  $from.node(depth).descendants((node, position) => {
    if (node.inlineContent) stops.push($from.start(depth) + position + 1);
    return !node.inlineContent;
  });
  const here = stops.findLastIndex((stop) => stop <= $from.pos);
  const next = stops[here + step];
  if (next !== undefined) editor.commands.setTextSelection(next);
  return true;
}

const Caption = Node.create({
  name: 'tableCaption',
  content: 'text*',
  marks: '',
  parseHTML: () => [{ tag: 'div[data-caption]' }],
  renderHTML: () => ['div', { 'data-caption': '' }, 0],
});
const Note = Node.create({
  name: 'tableNote',
  content: 'text*',
  marks: '',
  parseHTML: () => [{ tag: 'div[data-note]' }],
  renderHTML: () => ['div', { 'data-note': '' }, 0],
});
const Body = Node.create({
  name: 'tableBody',
  content: 'tableRow+',
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
});
const Row = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});
const Cell = Node.create({
  name: 'tableCell',
  content: 'inline*',
  marks: '',
  isolating: true,
  addAttributes: () => ({
    head: { default: false, rendered: false },
    align: { default: 'left', rendered: false },
    width: { default: 1, rendered: false },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th', attrs: { head: true } }],
  renderHTML: ({ node }) => [
    node.attrs['head'] ? 'th' : 'td',
    // Widths are shares; the table fills the line, so that any unit gives the same shares.
    { 'data-align': String(node.attrs['align']), style: `width: ${Number(node.attrs['width']) * 4}em` },
    0,
  ],
});

/** A sentence that stands only while its condition holds. A plain mark: views of marks break input methods. */
const When = Mark.create({
  name: 'when',
  inclusive: false,
  addAttributes: () => ({
    figure: { default: '', rendered: false },
    is: { default: 'positive', rendered: false },
    otherwise: { default: null, rendered: false },
    order: { default: 0, rendered: false },
  }),
  parseHTML: () => [],
  renderHTML: ({ mark }) => ['span', { class: 'when', title: whenWords[String(mark.attrs['is'])] ?? '' }, 0],
});

const whenWords: Readonly<Record<string, string>> = {
  positive: '这一句只在数据大于零或尚未填报时出现',
  zero: '这一句只在数据为零时出现',
  known: '这一句只在数据已有时出现',
  unknown: '这一句只在数据尚未填报时出现',
};

/** A figure, or a word of the report itself: one thing that is typed around, never in. */
function chipOf(texts: ChipTexts) {
  return Node.create({
    name: 'chip',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({
      mark: { default: '', parseHTML: (element) => element.dataset['mark'] ?? '', rendered: false },
    }),
    parseHTML: () => [{ tag: 'span[data-mark]' }],
    renderHTML: ({ node }) => [
      'span',
      { 'data-mark': String(node.attrs['mark']) },
      texts.textOf(String(node.attrs['mark'])),
    ],
    renderText: ({ node }) => texts.textOf(String(node.attrs['mark'])),
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('span');
        const mark = String(node.attrs['mark']);
        dom.dataset['mark'] = mark;
        dom.contentEditable = 'false';
        texts.show(dom, mark);
        return {
          dom,
          // What we write into it is no typing.
          ignoreMutation: () => true,
          update: (other) => other.type.name === 'chip' && String(other.attrs['mark']) === mark,
          destroy: () => texts.forget(dom),
        };
      },
  });
}

const History = Extension.create({
  name: 'history',
  addProseMirrorPlugins: () => [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo })],
});

export function reportExtensions(texts: ChipTexts) {
  return [Doc, Text, Title, Paragraph, Heading, Table, Caption, Body, Row, Cell, Note, When, chipOf(texts), History];
}
